using System.Collections.Immutable;
using GuidanceBot.Advice;
using GuidanceBot.Framing;

namespace GuidanceBot.Runtime;

/// <summary>Something the engine wants said: content ids, never words. The host turns it into reviewed text.</summary>
public abstract record Reply;

/// <summary>One authored entry, as one bubble.</summary>
public sealed record Line(string Id) : Reply;

/// <summary>Words a visitor might say to their partner, shown as a quotation.</summary>
public sealed record Words(string Id) : Reply;

/// <summary>One option with what speaks for it, against it, and what living with it is like.</summary>
public sealed record OptionCard(string Id) : Reply;

/// <summary>A visitor's question, answered from a card, with where it comes from.</summary>
/// <param name="Beside">Related cards to name along with it; empty where they are offered as choices.</param>
public sealed record AnswerCard(string Id, ImmutableArray<string> Beside) : Reply
{
    public bool Equals(AnswerCard? other) => other is not null && Id == other.Id && Beside.SequenceEqual(other.Beside);

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <summary>No card answers a question. Names the nearest ones, where there are any.</summary>
public sealed record NoAnswer(ImmutableArray<string> Nearest) : Reply
{
    /// <summary>Content id of what is said, with a card near and without.</summary>
    public string Id => Nearest.IsEmpty ? "fact.none" : "fact.none.near";

    public bool Equals(NoAnswer? other) => other is not null && Nearest.SequenceEqual(other.Nearest);

    public override int GetHashCode() => Nearest.Length;
}

/// <summary>What is known of a law where the practice is, if a note on it was checked.</summary>
public sealed record LawNote : Reply;

/// <summary>What was taken from a longer message: authored fragments, joined into one sentence that invites correction.</summary>
public sealed record Took(ImmutableArray<string> Ids) : Reply
{
    public bool Equals(Took? other) => other is not null && Ids.SequenceEqual(other.Ids);

    public override int GetHashCode() => Ids.Length;
}

/// <summary>An answer taken from a message beside what it answered: said, and open to correction.</summary>
/// <param name="Id">Content id of what is said before it.</param>
/// <param name="Choice">The choice; null where it is the visitor's own words.</param>
public sealed record TookAnswer(string Id, string Prompt, string? Choice, string? Words) : Reply;

/// <summary>Help lines of the practice's region for these kinds of need, the emergency number first.</summary>
/// <param name="Region">The country the visitor chose; null for the practice's.</param>
public sealed record HelpLines(ImmutableArray<string> Kinds, string? Region = null) : Reply
{
    public bool Equals(HelpLines? other) => other is not null && Region == other.Region && Kinds.SequenceEqual(other.Kinds);

    public override int GetHashCode() => Kinds.Length;
}

/// <summary>How to reach the practice, as far as it says.</summary>
/// <param name="WithBooking">Whether the page for appointments is named, too.</param>
public sealed record PracticeContact(bool WithBooking = false) : Reply
{
    /// <summary>Content id of what is said.</summary>
    public const string Id = "practice.contact";

    /// <summary>Content id of what stands before the page for appointments.</summary>
    public const string Booking = "practice.booking";
}

/// <summary>A line the visitor tried out, with what is marked in it.</summary>
public sealed record MarkedLine(string Text, ImmutableArray<LineMark> Marks) : Reply
{
    public bool Equals(MarkedLine? other) => other is not null && Text == other.Text && Marks.SequenceEqual(other.Marks);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What the coach says of a part of a visitor's line.</summary>
/// <param name="Finding">Which part, and why.</param>
/// <param name="Note">Content id of what is said of it.</param>
public sealed record LineMark(Finding Finding, string Note);

/// <summary>The lines tried out so far, side by side.</summary>
/// <param name="Prompt">Content id of the prompt that asks which it is.</param>
/// <param name="Choices">Ids of its choices, one a line.</param>
/// <param name="Lines">Oldest first.</param>
public sealed record Versions(string Prompt, ImmutableArray<string> Choices, ImmutableArray<MarkedLine> Lines) : Reply
{
    public bool Equals(Versions? other) => other is not null && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => Lines.Length;
}

/// <summary>The visitor's own words, quoted as theirs.</summary>
public sealed record Own(string Text) : Reply;

/// <summary>The visitor's plan.</summary>
public sealed record PlanCard(Plan Plan) : Reply;

/// <summary>A prompt that waits for the visitor, with the choices offered as chips.</summary>
/// <param name="Prompt">Content id of the prompt.</param>
/// <param name="Choices">Ids of the choices shown, in order, at most five with <paramref name="More"/>.</param>
/// <param name="More">True when a further chip shows the other choices.</param>
/// <param name="Asked">How many asks this journey has put, this one included; for the progress bar.</param>
/// <param name="Of">How many it puts at the most; 0 where no journey is under way.</param>
public sealed record Question(string Prompt, ImmutableArray<string> Choices, bool More, int Asked, int Of) : Reply
{
    /// <summary>Ids of the choices from least to most, where they are steps of a scale and all of them are shown; otherwise empty.</summary>
    public ImmutableArray<string> Levels { get; init; } = [];

    public bool Equals(Question? other) =>
        other is not null && Prompt == other.Prompt && More == other.More && Choices.SequenceEqual(other.Choices);

    public override int GetHashCode() => Prompt.GetHashCode(StringComparison.Ordinal);
}
