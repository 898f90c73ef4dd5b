using System.Collections.Immutable;

namespace GuidanceBot.Runtime;

/// <summary>What a step decides. Steps follow each other until one waits for the visitor.</summary>
public abstract record Move;

/// <summary>Says something and goes on.</summary>
public sealed record Say(ImmutableArray<Reply> Replies) : Move
{
    /// <summary>True where a visitor may ask for the same again; otherwise a script says nothing twice.</summary>
    public bool Again { get; init; }

    public Say(string line)
        : this([new Line(line)])
    {
    }

    public Say(params IEnumerable<string> lines)
        : this([.. lines.Select(id => (Reply)new Line(id))])
    {
    }
}

/// <summary>Puts a prompt and waits; goes on at once where its answer is known.</summary>
/// <param name="Prompt">The prompt.</param>
/// <param name="Choices">The choices offered, in order.</param>
public sealed record Ask(Prompt Prompt, ImmutableArray<string> Choices) : Move
{
    /// <summary>How many choices the first page shows beside "more"; without "more" all of them.</summary>
    public int First { get; init; } = 4;

    public Ask(Prompt prompt)
        : this(prompt, prompt.Choices)
    {
    }
}

/// <summary>Offers advice cards beside the prompt's own choices, which come last.</summary>
/// <param name="Topic">Whose cards; null for those beside <paramref name="Card"/>.</param>
/// <param name="Card">The card that was told.</param>
public sealed record AskCards(Prompt Prompt, string? Topic, string? Card) : Move;

/// <summary>Begins another dialog; when it ends, the next step follows.</summary>
public sealed record Begin(string Dialog) : Move;

/// <summary>Goes to a step of the same dialog, and asks <paramref name="Forget"/> anew.</summary>
public sealed record Goto(string Step, params ImmutableArray<Prompt> Forget) : Move
{
    /// <summary>An answer that stands from then on, where one prompt's answer is another's.</summary>
    public Answer? Instead { get; init; }
}

/// <summary>Draws the next seed, so that what follows is worded otherwise than before, and goes on.</summary>
public sealed record Vary : Move;

/// <summary>Leaves what is under way for another journey, to be come back to.</summary>
public sealed record Leave(string Dialog) : Move;

/// <summary>Comes back to what was left.</summary>
public sealed record Resume : Move;

/// <summary>Goes on with the next step.</summary>
public sealed record Next : Move;

/// <summary>Ends this dialog, or with an <paramref name="Ending"/> the whole conversation.</summary>
public sealed record End(Ending? Ending = null) : Move;
