using System.Collections.Immutable;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Guidance;

/// <summary>How hard talks between the two usually go.</summary>
internal enum HardTalk
{
    Fine,
    Heated,
    Quiet,
    Watch,
    Skip,
}

/// <summary>What someone who watches their words is afraid of.</summary>
internal enum FearOf
{
    NotHurting,
    WhatTheyDo,
    Neither,
}

/// <summary>
/// The question that everybody is asked before options and words: it shapes the wording, and it is where fear may
/// show. What the answers mean for safety is read by <see cref="Safety.FearRules"/>, not here.
/// </summary>
internal static class HardTalks
{
    public static readonly ChoicePrompt<HardTalk> How = new("talks.how")
    {
        SkipMeans = "skip",
        // The most careful reading wins; otherwise what was mentioned first ("heated, then quiet for a day").
        Settle = mentioned => mentioned.Contains("watch") ? "watch" : mentioned[0],
    };

    public static readonly ChoicePrompt<FearOf> Fears = new("talks.fear")
    {
        Settle = mentioned => mentioned.Contains("what-they-do") ? "what-they-do" : null,
    };

    public static readonly ImmutableArray<Prompt> Prompts = [How, Fears];

    public static readonly Waterfall Dialog = new("talks", [AskHow, AskWatch]);

    /// <summary>Asked of someone who watches their words, or is afraid of what a "no" brings.</summary>
    public static readonly Waterfall FearDialog = new("fear", [AskFear]);

    /// <summary>
    /// Whether it was asked in the journey under way, and not in one that was left for it: there, what comes before the
    /// options is said once more.
    /// </summary>
    public static bool WasAsked(Answers answers) => answers.WasPut(How);

    /// <summary>Asks how hard talks go, of whom was not asked yet.</summary>
    public static Move Unasked(Answers answers) => answers.Has(How) ? new Next() : new Begin(Dialog.Id);

    private static Move AskHow(Answers answers) => new Ask(How);

    private static Move AskWatch(Answers answers) =>
        answers.Is(How, HardTalk.Watch) ? new Begin(FearDialog.Id) : new Next();

    private static Move AskFear(Answers answers) => new Ask(Fears);

    /// <summary>Why the first options come first, for how these two talk.</summary>
    public static string Reason(Answers answers) => $"ask.reason.{HowItGoes(answers)}";

    /// <summary>Why the first amounts come first, for how these two talk.</summary>
    public static string ReasonToShare(Answers answers) => $"share.first.{HowItGoes(answers)}";

    private static string HowItGoes(Answers answers) => (answers.ForWording.Get(How), answers.Safety.Fear) switch
    {
        (HardTalk.Fine, _) => "fine",
        (HardTalk.Heated, _) => "heated",
        (HardTalk.Quiet, _) => "quiet",
        (HardTalk.Watch, Fear.Open) => "watch",
        (HardTalk.Watch, _) => "unclear",
        _ => "skipped",
    };
}
