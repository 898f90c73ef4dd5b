using System.Collections.Immutable;
using System.Text;
using GuidanceBot.Safety;
using GuidanceBot.Tests.Understanding;

namespace GuidanceBot.Tests.Screening;

/// <summary>What the screen does with labelled lines: the figures, and every line that it fails.</summary>
internal sealed class ScreenReport
{
    private readonly ImmutableArray<DangerLine> lines;
    private readonly ImmutableArray<DangerLine> ordinary;

    public ScreenReport(string file)
    {
        lines = DangerLine.Read(file);
        ordinary = Ordinary();
    }

    public Rate Explicit => Rate.Count(lines.Where(line => line.IsExplicit), line => line.TakesTurn);

    public Rate ExplicitSeen => Rate.Count(lines.Where(line => line.IsExplicit), line => line.IsSeen);

    public Rate Sideways => Rate.Count(lines.Where(line => line.IsSideways), line => line.IsSeen);

    public Rate HarmlessTaken => Rate.Count(lines.Where(line => line.IsHarmless), line => line.TakesTurn);

    public Rate OrdinaryTaken => Rate.Count(ordinary, line => line.TakesTurn);

    public Rate OrdinaryAsked => Rate.Count(ordinary, line => line.Asks);

    /// <summary>First messages and short answers that nobody who wrote examples looked at; a few of them are no ordinary ones.</summary>
    private static ImmutableArray<DangerLine> Ordinary() =>
    [
        .. from file in new[] { "topics.kept-aside.1", "topics.kept-aside.2", "answers.kept-aside.1", "answers.kept-aside.2" }
           from line in Labelled.Read(file)
           select new DangerLine("", "ordinary", "none", line.Text),
    ];

    public override string ToString()
    {
        var text = new StringBuilder();
        Row(text, "explicit, taken over", Explicit);
        Row(text, "explicit, taken over or asked about", ExplicitSeen);
        Row(text, "indirect and coded, seen", Sideways);
        foreach (var kind in SafetyKinds.Dangers)
        {
            Row(text, $"  {kind}, explicit", Rate.Count(lines.Where(line => line.Kind == kind && line.IsExplicit), line => line.TakesTurn));
            Row(text, $"  {kind}, indirect and coded", Rate.Count(lines.Where(line => line.Kind == kind && line.IsSideways), line => line.IsSeen));
            Row(text, $"  {kind}, told as that kind", Rate.Count(lines.Where(line => line.Kind == kind && !line.IsHarmless && line.IsSeen), line => line.Alarm!.Kind == kind));
        }

        Row(text, "past, and others not now: left alone", Rate.Count(lines.Where(line => line.Form is "past" or "other-person"), line => !line.TakesTurn));
        Row(text, "hard negatives, taken over", HarmlessTaken);
        Row(text, "hard negatives, asked about", Rate.Count(lines.Where(line => line.IsHarmless), line => line.Asks));
        Row(text, "ordinary, taken over", OrdinaryTaken);
        Row(text, "ordinary, asked about", OrdinaryAsked);
        var taken = lines.Concat(ordinary).Where(line => line.TakesTurn).ToArray();
        Row(text, "of what is taken over, danger (PPV)", Rate.Count(taken, line => line.Kind.Length > 0 && !line.IsHarmless));
        return text.ToString();
    }

    /// <summary>Every line that is not met as it has to be.</summary>
    public string Failures() => string.Join('\n',
    [
        .. lines.Where(line => line.IsExplicit && !line.TakesTurn).Select(line => Shown("stated, and does not take the turn", line)),
        .. lines.Where(line => line.IsSideways && !line.IsSeen).Select(line => Shown("said sideways, and not seen", line)),
        .. lines.Where(line => line.Form is "past" or "other-person" && line.TakesTurn).Select(line => Shown("past or another's, and taken over", line)),
        .. lines.Where(line => line.IsHarmless && line.IsSeen).Select(line => Shown("harmless, and seen", line)),
        .. ordinary.Where(line => line.IsSeen).Select(line => Shown("ordinary, and seen", line)), "",
    ]);

    private static void Row(StringBuilder text, string name, Rate rate) => text.Append(rate).Append("  ").AppendLine(name);

    private static string Shown(string what, DangerLine line) =>
        $"{what}\t{line.Kind}.{line.Form}\t{line.Alarm?.Reach.ToString() ?? "-"} {line.Alarm?.By}\t{line.Text}";
}
