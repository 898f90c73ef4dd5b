using System.Collections.Immutable;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Tests.Screening;

/// <summary>One labelled line, and what the screen made of it.</summary>
/// <param name="Kind">Kind of danger it is about.</param>
/// <param name="Form">A tier, <c>hint</c> or <c>harmless</c>.</param>
/// <param name="Way">How it is said: explicit, indirect or coded; <c>none</c> where it is harmless.</param>
internal sealed record DangerLine(string Kind, string Form, string Way, string Text)
{
    private static readonly string folder = Path.Combine(Shipped.Root, "tests", "dialogs", "Screening", "lines");

    public Alarm? Alarm { get; } = Screen.Read(Normalizer.Normalize(Text), Shipped.Library.Phrasebook);

    /// <summary>Stated, and of what takes the turn.</summary>
    public bool IsExplicit => Way == "explicit" && Kebab.Parse<Tier>(Form) is { } tier && Alarm.ReachOf(tier) == Reach.Takeover;

    public bool IsSideways => Way is "indirect" or "coded";

    public bool IsHarmless => Form == DangerExamples.Harmless;

    public bool TakesTurn => Alarm is { Reach: Reach.Takeover };

    public bool Asks => Alarm is { Reach: Reach.CheckIn };

    public bool IsSeen => TakesTurn || Asks;

    /// <summary>Lines of a file, each <c>KIND.FORM, tab, way, tab, line</c>.</summary>
    public static ImmutableArray<DangerLine> Read(string file) =>
    [
        .. from line in File.ReadLines(Path.Combine(folder, file + ".txt"))
           let parts = line.Split('\t')
           let label = parts[0].Split('.')
           select new DangerLine(label[0], label[1], parts[1], parts[2]),
    ];
}
