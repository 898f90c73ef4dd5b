using System.Collections.Immutable;
using System.Globalization;
using GuidanceBot.Framing;
using GuidanceBot.Guidance;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Walking;

/// <summary>What a step may find: every value of everything a step can look at, and a state that holds chosen ones.</summary>
internal static class Probe
{
    public const string Absent = "";
    private const string Skipped = "-";
    private const string OwnWords = "+";
    private const string SomeCard = "a-card";
    private const int Seeds = 3;
    private const int MostDenied = 5;

    private static readonly ImmutableArray<SafetyState> safeties =
    [
        .. Enum.GetValues<Fear>().Select(fear => new SafetyState(fear)),
        .. from kind in SafetyKinds.All
           from tier in SafetyKinds.TiersOf(kind) is { IsEmpty: false } tiers ? tiers : [Tier.Active]
           from turns in Enumerable.Range(1, SafetyKinds.Variants)
           select new SafetyState(Fear.Open, kind, turns) { Tier = tier, Young = kind == SafetyKinds.Young },
        .. from kind in new[] { SafetyKinds.AbuseVictim, SafetyKinds.HarmOthers } select new SafetyState(Fear.Blocked, kind, 1),
        .. from turns in new[] { 1, 2 } select new SafetyState(Fear.Open, SafetyKinds.Suicide, turns) { CameAgain = true },
        .. from what in Checking.About
           from denied in Enumerable.Range(0, MostDenied)
           select new SafetyState(Fear.Open) { Checked = [what], Denied = denied },
    ];

    private static readonly ImmutableArray<Terms> terms =
        [.. from rule in Enum.GetValues<RecordingRule>() from signed in new[] { false, true } select new Terms(rule, signed)];

    private static readonly Dictionary<string, ImmutableArray<string>> answered =
        Catalogue.Prompts.ToDictionary(prompt => prompt.Id, Answered, StringComparer.Ordinal);

    /// <summary>The values of what a step looks at, the most usual first.</summary>
    public static ImmutableArray<string> Values(string read, Waterfall dialog) => read switch
    {
        Answers.AsksRead => ["0", "4", "5", "11"],
        Answers.VersionsRead => [.. Enum.GetNames<FindingKind>().Append("nothing").Prepend("none").Append("several")],
        Answers.ExchangesRead => ["none", "nothing", nameof(FindingKind.Feeling), "several"],
        Answers.SeedRead => [.. Enumerable.Range(0, Seeds).Select(Number)],
        // Only the people to turn to, and the check-in, depend on the kind of danger.
        Answers.SafetyRead => [.. Enumerable.Range(0, dialog == HelpNow.Dialog || dialog == Checking.Dialog ? safeties.Length : Enum.GetValues<Fear>().Length).Select(Number)],
        Answers.TermsRead => [.. Enumerable.Range(0, terms.Length).Select(Number)],
        _ => answered.GetValueOrDefault(read, [Absent]),
    };

    /// <summary>Whether it is no answer to a prompt.</summary>
    public static bool IsSpecial(string read) => read[0] == '#';

    public static Answers Knowing(Dictionary<string, string> chosen, Reading reading) => new(State(chosen), reading)
    {
        Assumed = chosen.TryGetValue(Answers.AsksRead, out var asks) ? int.Parse(asks, CultureInfo.InvariantCulture) : 0,
    };

    private static State State(Dictionary<string, string> chosen) => new()
    {
        Content = "",
        Locale = "",
        Answers = AnswersOf(chosen),
        Safety = chosen.TryGetValue(Answers.SafetyRead, out var safety) ? safeties[Index(safety)] : SafetyState.Unasked,
        Terms = chosen.TryGetValue(Answers.TermsRead, out var term) ? terms[Index(term)] : Terms.Default,
        Seed = chosen.TryGetValue(Answers.SeedRead, out var seed) ? Index(seed) : 0,
        Rounds = chosen.ContainsKey(Answers.VersionsRead) || chosen.ContainsKey(Answers.ExchangesRead) ? RoundsOf(chosen) : [],
    };

    private static ImmutableArray<Answer> AnswersOf(Dictionary<string, string> chosen)
    {
        var answers = ImmutableArray.CreateBuilder<Answer>(chosen.Count);
        foreach (var (read, value) in chosen)
        {
            if (value != Absent && !IsSpecial(read))
                answers.Add(Answer(read, value));
        }

        return answers.DrainToImmutable();
    }

    private static ImmutableArray<Round> RoundsOf(Dictionary<string, string> chosen) =>
    [
        .. Rounds(Rehearsing.Line.Id, chosen.GetValueOrDefault(Answers.VersionsRead, "none"), chosen),
        .. Rounds(Practising.Answer.Id, chosen.GetValueOrDefault(Answers.ExchangesRead, "none"), chosen),
    ];

    private static IEnumerable<Round> Rounds(string prompt, string what, Dictionary<string, string> chosen)
    {
        var number = what switch { "none" => 0, "several" => Practising.MostExchanges, _ => 1 };
        var seed = chosen.TryGetValue(Answers.SeedRead, out var text) ? Index(text) : 0;
        ImmutableArray<Finding> findings = Enum.TryParse<FindingKind>(what, out var kind) ? [new Finding(kind, 0, 1)] : [];
        return Enumerable.Repeat(new Round(prompt, "A line.", seed, new LineReading(true, findings, null)), number);
    }

    private static ImmutableArray<string> Answered(Prompt prompt)
    {
        IEnumerable<string> values = prompt.OffersCards ? prompt.Choices.Append(SomeCard) : prompt.Choices;
        return [.. prompt.TakesWords || prompt.TakesLine || prompt.TakesWordsLike is not null ? values.Append(OwnWords) : values, Skipped, Absent];
    }

    private static Answer Answer(string prompt, string value) => value switch
    {
        Skipped => new Answer(prompt, Catalogue.Prompt(prompt)?.SkipMeans),
        OwnWords => new Answer(prompt, null, "Own words."),
        _ => new Answer(prompt, value),
    };

    private static int Index(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
