using System.Collections.Immutable;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Understanding;

/// <summary>A choice spoken of in a message.</summary>
internal readonly record struct Mention(string Prompt, string Choice);

/// <summary>A message as it was understood, against what was asked.</summary>
internal sealed record Heard
{
    public required NormalizedText Text { get; init; }

    /// <summary>What was learned of such messages.</summary>
    public required Sorted Sorted { get; init; }

    /// <summary>Danger the words speak of; null where they speak of none.</summary>
    public Alarm? Alarm { get; init; }

    /// <summary>Going behind somebody's back, where the words tell of it.</summary>
    public Conduct? Conduct { get; init; }

    /// <summary>Whether somebody says that they are under 18.</summary>
    public bool IsYoung { get; init; }

    public Command? Command { get; init; }

    /// <summary>Prompt whose answer is to be changed.</summary>
    public string? Change { get; init; }

    /// <summary>The choice made of those the waiting prompt takes.</summary>
    public string? Choice { get; init; }

    /// <summary>True where the message was a chip, or the same words: nothing else is read from it.</summary>
    public bool Exact { get; init; }

    /// <summary>Choices that fit equally well.</summary>
    public ImmutableArray<string> Between { get; init; } = [];

    /// <summary>Card whose own phrases, or chip, the words hold.</summary>
    public string? Card { get; init; }

    /// <summary>True where it is put as a question.</summary>
    public bool Asks { get; init; }

    /// <summary>Where cards that may answer it are found; null where it is no question of any kind.</summary>
    public Found? Found { get; init; }

    /// <summary>Cards that may answer it, best first.</summary>
    public ImmutableArray<Hit> Hits => Found?.In(Text) ?? [];

    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>Cues that are neither commands nor cards.</summary>
    public ImmutableArray<string> Cues { get; init; } = [];

    /// <summary>Fragments worth repeating.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Line that meets what was said.</summary>
    public string? Reaction { get; init; }

    public Slots? Slots { get; init; }
}
