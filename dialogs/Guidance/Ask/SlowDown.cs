using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>What to do instead of looking behind someone's back.</summary>
internal enum Instead
{
    AskOpenly,
    SayWorry,
    SomeoneElse,
    StillLook,
}

/// <summary>Someone who would go round a "no" needs to talk about that before any wording helps.</summary>
internal static class SlowDown
{
    public static readonly ChoicePrompt<Instead> What = new("slow.instead");

    public static readonly ImmutableArray<Prompt> Prompts = [What];

    public static readonly Waterfall Dialog = new("slow-down", [Cost, AskInstead, Reflect]);

    private static Move Cost(Answers answers) => new Say("slow.cost", "slow.proof");

    private static Move AskInstead(Answers answers) => new Ask(What);

    private static Move Reflect(Answers answers) => AskAboutTherapy.IsChange(answers) && answers.Is(AskPrompts.Motive, Motive.Proof)
        ? new Next()
        : new Say(answers.ForWording.Get(What) is { } instead ? $"slow.instead.{Kebab.Of(instead)}" : "slow.skipped");
}
