using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Framing;

/// <summary>Content ids of what is said about a line.</summary>
public static class FramingTexts
{
    public const string Lands = "frame.lands";
    public const string Stings = "frame.stings";
    public const string Unreadable = "frame.unreadable";
    public const string OnlySigns = "frame.emoji";
    public const string Empty = "frame.empty";
    public const string TooLong = "frame.too-long";

    /// <summary>Nothing to mark, in several wordings.</summary>
    public static readonly ImmutableArray<string> None = ["frame.none", "frame.none.2", "frame.none.3"];

    /// <summary>Where something may sting and nothing lands, in several wordings.</summary>
    public static readonly ImmutableArray<string> WordsOnly = ["frame.words-only", "frame.words-only.2", "frame.words-only.3"];

    /// <summary>Every line among them.</summary>
    public static ImmutableArray<string> Lines { get; } =
    [
        .. None, .. WordsOnly, Unreadable, OnlySigns, Empty, TooLong,
        .. Enum.GetValues<LineStyle>().Select(Style),
        .. Enum.GetValues<FindingKind>().Select(Again),
        .. Blanks.All,
    ];

    /// <summary>What a kind of finding does for the listener.</summary>
    public static string Mark(FindingKind kind) => $"frame.{Kebab.Of(kind)}";

    /// <summary>The same in other words, where it comes a second time.</summary>
    public static string Again(FindingKind kind) => $"{Mark(kind)}.2";

    public static string Style(LineStyle style) => $"frame.style.{Kebab.Of(style)}";
}
