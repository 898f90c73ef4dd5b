using System.Collections.Immutable;

namespace GuidanceBot.Practice;

/// <summary>What may stand in a setting.</summary>
internal enum Shape
{
    Text,

    /// <summary>A text that is given by the environment, and not written into a file.</summary>
    Secret,
    Flag,
    Number,
    Choice,
    List,
}

/// <summary>One setting there is: what the reader, the schema for editors and the list of known keys go by.</summary>
/// <param name="Key">Below <c>GuidanceBot</c>, with a colon between its parts.</param>
/// <param name="Meaning">For whoever sets it, as editors show it.</param>
internal sealed record KnownSetting(string Key, Shape Shape, string Meaning)
{
    /// <summary>Where it is not set; null for nothing.</summary>
    public string? Default { get; init; }

    /// <summary>The highest number; the lowest is 1.</summary>
    public int Most { get; init; }

    /// <summary>Of a choice, all but the empty one.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>What a text looks like, as a regular expression of JSON Schema; null where anything goes.</summary>
    public string? Pattern { get; init; }

    public static KnownSetting Flag(string key, bool otherwise, string meaning) => new(key, Shape.Flag, meaning) { Default = otherwise ? "true" : "false" };

    public static KnownSetting Number(string key, int otherwise, int most, string meaning) => new(key, Shape.Number, meaning) { Default = $"{otherwise}", Most = most };

    public static KnownSetting Choice(string key, string meaning, params ImmutableArray<string> choices) => new(key, Shape.Choice, meaning) { Choices = choices };
}
