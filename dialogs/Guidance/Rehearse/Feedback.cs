using System.Collections.Immutable;
using GuidanceBot.Framing;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>
/// What is said of a line: what lands first, and never an invented strength; at most two findings; where nothing is to
/// be marked, just that. The rules are in CONVERSATIONS, "Rehearsal".
/// </summary>
internal static class Feedback
{
    private const int MostFindings = 2;
    private const int Wordings = 2;

    /// <summary>What is said of the latest of <paramref name="rounds"/>.</summary>
    public static ImmutableArray<Reply> On(ImmutableArray<Round> rounds, Purpose purpose)
    {
        if (rounds.IsEmpty)
            return [];
        var latest = rounds[^1];
        if (!latest.Reading.Readable)
            return [new Line(FramingTexts.Unreadable)];
        var shown = Shown(latest);
        if (shown.IsEmpty)
            return [new Line(General(FramingTexts.None, rounds, round => Shown(round).IsEmpty))];

        var marked = new MarkedLine(latest.Words, [.. shown.Select(finding => new LineMark(finding, Note(finding.Kind, rounds)))]);
        if (shown.FirstOrDefault(finding => !finding.Helps) is not { } sting)
            return [marked, new Line(General(FramingTexts.None, rounds, round => Shown(round).All(finding => finding.Helps)))];

        Reply[] first = shown.Any(finding => finding.Helps)
            ? []
            : [new Line(General(FramingTexts.WordsOnly, rounds, round => !Shown(round).IsEmpty && Shown(round).All(finding => !finding.Helps)))];
        var again = Before(rounds).Any(round => Shown(round).Any(finding => finding.Kind == sting.Kind));
        Reply[] blank = Blanks.For(sting.Kind, purpose) is { } fillIn && !again ? [new Line(fillIn)] : [];
        return [.. first, marked, .. blank];
    }

    /// <summary>A line with all that is marked in it, for looking at it beside others.</summary>
    public static MarkedLine Marked(Round round) =>
        new(round.Words, [.. Shown(round).Select(finding => new LineMark(finding, FramingTexts.Mark(finding.Kind)))]);

    /// <summary>Whether something could still go in: a sting was marked, or nothing lands yet.</summary>
    public static bool LeavesRoom(Round? round) =>
        round is { Reading.Readable: true } && !round.Reading.Findings.IsEmpty && Shown(round).Any(finding => !finding.Helps);

    /// <summary>The findings that are spoken of: a strength and a sting, or two strengths, or one sting alone.</summary>
    public static ImmutableArray<Finding> Shown(Round round)
    {
        var helps = round.Reading.Findings.Where(finding => finding.Helps).ToArray();
        var stings = round.Reading.Findings.Where(finding => !finding.Helps).ToArray();
        return stings.Length == 0 ? [.. helps.Take(MostFindings)] : [.. helps.Take(1), stings[0]];
    }

    // The same explanation is not read out twice in a row.
    private static string Note(FindingKind kind, ImmutableArray<Round> rounds)
    {
        var before = Before(rounds).Count(round => Shown(round).Any(finding => finding.Kind == kind));
        return before % Wordings == 0 ? FramingTexts.Mark(kind) : FramingTexts.Again(kind);
    }

    private static string General(ImmutableArray<string> wordings, ImmutableArray<Round> rounds, Func<Round, bool> same) =>
        wordings[Before(rounds).Count(round => round.Reading.Readable && same(round)) % wordings.Length];

    private static IEnumerable<Round> Before(ImmutableArray<Round> rounds) => rounds.Take(rounds.Length - 1);
}
