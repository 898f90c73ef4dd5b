using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>What is wrong with having said it.</summary>
internal enum Regret
{
    TooFar,
    PassedOn,
    KeepsDigging,
    TooRaw,
}

/// <summary>Ways to close the door again.</summary>
internal enum Closing
{
    CloseDoor,
    BetweenUs,
    NotInFights,
    LaterAgain,
}

/// <summary>For someone who said more than they meant to: a sentence to close the door again.</summary>
internal static class SaidTooMuch
{
    public static readonly ChoicePrompt<Regret> What = new("regret.what");

    public static readonly ChoicePrompt<Closing> Way = new("regret.way");

    public static readonly ImmutableArray<Prompt> Prompts = [What, Way];

    public static readonly Waterfall Dialog = new("said-too-much", [AskWhat, Reflect, AskTalks, ShowWays, AskWay, ShowWay]);

    /// <summary>The way chosen, or the one that fits what is wrong.</summary>
    public static Closing Chosen(Answers answers) => answers.Get(Way) ?? Offered(answers)[0];

    public static string Stem(Closing way) => $"regret.way.{Kebab.Of(way)}";

    private static Move AskWhat(Answers answers) => new Ask(What);

    private static Move Reflect(Answers answers) => Sharing.IsChange(answers)
        ? new Next()
        : new Say(answers.ForWording.Get(What) is { } what ? $"regret.what.{Kebab.Of(what)}" : "regret.skipped");

    private static Move AskTalks(Answers answers) => HardTalks.Unasked(answers);

    private static Move ShowWays(Answers answers) =>
        answers.Has(Way) ? new Next() : Ways.ShowTwo(Offered(answers.ForWording).Select(Stem), answers);

    private static Move AskWay(Answers answers) => new Ask(Way, ChoicePrompt<Closing>.Only(Offered(answers.ForWording))) { First = 2 };

    private static Move ShowWay(Answers answers)
    {
        var words = answers.ForWording;
        return Ways.ShowChosen(Stem(Chosen(words)), words.Has(Way) && Offered(words)[..2].Contains(Chosen(words)));
    }

    private static ImmutableArray<Closing> Offered(Answers answers)
    {
        ImmutableArray<Closing> first = answers.Get(What) switch
        {
            Regret.PassedOn => [Closing.BetweenUs, Closing.CloseDoor],
            Regret.KeepsDigging => [Closing.CloseDoor, Closing.NotInFights],
            Regret.TooRaw => [Closing.LaterAgain, Closing.CloseDoor],
            _ => [Closing.CloseDoor, Closing.LaterAgain],
        };
        return [.. first, .. Enum.GetValues<Closing>().Except(first)];
    }
}
