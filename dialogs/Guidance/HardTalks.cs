using System.Collections.Immutable;
using GuidanceBot.Runtime;

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

    public static readonly Waterfall Dialog = new("talks", [AskHow, AfterHow]);

    /// <summary>Asked of someone who watches their words, or is afraid of what a "no" brings.</summary>
    public static readonly Waterfall FearDialog = new("fear", [AskFear, AfterFear]);

    private static Move AskHow(Answers answers) => new Ask(How);

    private static Move AfterHow(Answers answers)
    {
        if (answers.Is(How, HardTalk.Watch))
            return new Begin(FearDialog.Id);
        return answers.ForWording.Is(How, HardTalk.Skip) ? new Say("talks.skipped") : new Next();
    }

    private static Move AskFear(Answers answers) => new Ask(Fears);

    private static Move AfterFear(Answers answers) =>
        new Say(answers.ForWording.Get(Fears) == FearOf.NotHurting ? "talks.fear.not-hurting" : "talks.unclear");
}
