using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>How the talk went.</summary>
internal enum Outcome
{
    WentWell,
    SaidNo,
    Heated,
    DidNotSay,
    WishNot,
}

/// <summary>Whether a heated talk was frightening.</summary>
internal enum Frightening
{
    No,
    ALittle,
    Yes,
}

/// <summary>For someone who comes back after the talk. Nothing of an earlier visit is needed, or known.</summary>
internal static class Aftermath
{
    public static readonly ChoicePrompt<Outcome> How = new("after.how") { Foretold = true };

    public static readonly ChoicePrompt<Frightening> Afraid = new("after.afraid")
    {
        // The more careful reading wins.
        Settle = mentioned => mentioned.Contains("yes") ? "yes" : "a-little",
    };

    public static readonly ImmutableArray<Prompt> Prompts = [How, Afraid];

    public static readonly Waterfall Dialog = new("after", [AskHow, Reflect, AskTalks, AskAfraid, ReflectAfraid, Sentence]);

    private static Move AskHow(Answers answers) => new Ask(How);

    private static Move Reflect(Answers answers) =>
        new Say(answers.ForWording.Get(How) is { } how ? $"after.how.{Kebab.Of(how)}" : "after.how.skipped");

    private static Move AskTalks(Answers answers) => HardTalks.Unasked(answers);

    private static Move AskAfraid(Answers answers) => answers.Is(How, Outcome.Heated) ? new Ask(Afraid) : new Goto(nameof(Sentence));

    private static Move ReflectAfraid(Answers answers) => answers.ForWording.Get(Afraid) switch
    {
        Frightening.No => new Say("after.afraid.no"),
        Frightening.ALittle => new Say("after.afraid.a-little"),
        _ => new Next(),
    };

    private static Move Sentence(Answers answers) => new Begin(NextSentence.Dialog.Id);
}
