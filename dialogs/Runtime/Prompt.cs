using System.Collections.Immutable;

namespace GuidanceBot.Runtime;

/// <summary>Something a visitor can be asked: its content id, and the choices it takes.</summary>
public abstract class Prompt(string id, ImmutableArray<string> choices)
{
    public string Id { get; } = id;

    /// <summary>Ids of all its choices, in the order of their enum.</summary>
    public ImmutableArray<string> Choices { get; } = choices;

    /// <summary>False for what a visitor does not feel as an ask: the opening, and the turns after a plan.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>True where an answer may be taken from a longer message, before the prompt was put.</summary>
    public bool Foretold { get; init; }

    /// <summary>True where what was said of it before is only offered first, and the prompt is put all the same.</summary>
    public bool Leans { get; init; }

    /// <summary>Cue that the visitor's own words have to bring up to be an answer, kept as theirs; null where only choices are.</summary>
    public string? TakesWordsLike { get; init; }

    /// <summary>True where any short words are an answer, kept as the visitor's own.</summary>
    public bool TakesWords { get; init; }

    /// <summary>True where the visitor tries out a line: whatever is no choice and no command is read by the coach.</summary>
    public bool TakesLine { get; init; }

    /// <summary>True where advice cards are choices, beside its own.</summary>
    public bool OffersCards { get; init; }

    /// <summary>Choice that stands for "none of these" once the words could not be read twice; null where there is none.</summary>
    public string? Other { get; init; }

    /// <summary>Choice that `skip` means here; null where nothing is lost without an answer.</summary>
    public string? SkipMeans { get; init; }

    /// <summary>Where the choices are steps of a scale, so that "8 out of ten" is one: true from least to most, false the other way; null where they are none.</summary>
    public bool? Scale { get; init; }

    /// <summary>Settles which of several mentioned choices (earliest first) is meant; null asks the visitor.</summary>
    public Func<ImmutableArray<string>, string?> Settle { get; init; } = _ => null;
}

/// <summary>A prompt whose choices are the members of <typeparamref name="T"/>, in kebab case on the content's side.</summary>
public sealed class ChoicePrompt<T>(string id) : Prompt(id, Kebab.NamesOf<T>())
    where T : struct, Enum
{
    /// <summary>The ids of <paramref name="choices"/>, for an ask that offers only some.</summary>
    public static ImmutableArray<string> Only(IEnumerable<T> choices) => [.. choices.Select(Kebab.Of)];
}
