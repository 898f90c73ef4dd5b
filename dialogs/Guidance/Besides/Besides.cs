using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>What else may bring someone here.</summary>
internal enum Beside
{
    BothHere,
    WishTheyWent,
    Looked,
    SomeoneElse,
    Minor,
    BreakingUp,
}

/// <summary>The smaller ways: two at one screen, a partner who is not in therapy, repair, family, a child, parting.</summary>
internal static class Besides
{
    public static readonly ChoicePrompt<Beside> Which = new("else.which") { Counts = false, Foretold = true, SkipMeans = "someone-else" };

    public static readonly ImmutableArray<Prompt> Prompts = [Which, .. NextSentence.Prompts];

    public static readonly Waterfall Dialog = new("else", [SayWhat, AskWhich, ByWhich, Reflect, Go]);

    /// <summary>Where it asks again.</summary>
    public static readonly Frame AskingAgain = new(Dialog.Id, nameof(AskWhich));

    private static Move SayWhat(Answers answers) => new Say("else.lead");

    private static Move AskWhich(Answers answers) => new Ask(Which);

    private static Move ByWhich(Answers answers) => answers.Is(Which, Beside.BothHere) ? new Begin(Together.Dialog.Id) : new Next();

    private static Move Reflect(Answers answers) => new Say($"else.which.{Kebab.Of(answers.ForWording.Get(Which) is { } which and not Beside.BothHere ? which : Beside.SomeoneElse)}");

    private static Move Go(Answers answers) =>
        new Begin(answers.Is(Which, Beside.WishTheyWent) || answers.Is(Which, Beside.Looked) ? NextSentence.Dialog.Id : Facts.Dialog.Id);
}
