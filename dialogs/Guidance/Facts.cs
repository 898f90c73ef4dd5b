using System.Collections.Immutable;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Guidance;

/// <summary>The questions answered so far, in the order they are offered.</summary>
internal enum Fact
{
    Sessions,
    AboutMe,
    Limits,
    TalkToTherapist,
    Recording,
    Relationship,
    Secret,
    Cost,
}

/// <summary>After an answer.</summary>
internal enum AfterFact
{
    Enough,
    Another,
}

/// <summary>Answers questions from cards, one at a time. Information only, so open to everybody at any time.</summary>
internal static class Facts
{
    public static readonly ChoicePrompt<Fact> Which = new("fact.which") { Counts = false };
    public static readonly ChoicePrompt<AfterFact> More = new("fact.more") { Counts = false, SkipMeans = "enough" };

    public static readonly ImmutableArray<Prompt> Prompts = [Which, More];

    public static readonly Waterfall Dialog = new("facts", [AskWhich, Tell, AskMore, Close]) { OpenWhenBlocked = true };

    private static Move AskWhich(Answers answers) => new Ask(Which);

    private static Move Tell(Answers answers) => answers.Get(Which) is { } fact
        ? new Say($"fact.{Kebab.Of(fact)}") { Again = true }
        : new Next();

    private static Move AskMore(Answers answers) => new Ask(More);

    private static Move Close(Answers answers)
    {
        if (answers.Get(More) == AfterFact.Another)
            return new Goto(nameof(AskWhich), Which, More);
        return new End(answers.Safety.Fear == Fear.Blocked ? Ending.Safe : Ending.Done);
    }
}
