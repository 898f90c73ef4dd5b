using System.Collections.Immutable;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Guidance;

/// <summary>What a partner can do. The order is the one in which the rest is shown.</summary>
internal enum Option
{
    MayIAsk,
    SayMine,
    TwoOfUs,
    HereForYou,
    HowWasIt,
    TheThing,
    OnTheList,
    Timing,
    Wait,
    OwnSomeone,
    JointVisit,
    Couples,
}

/// <summary>Which options are offered, and which come first for a given worry and need.</summary>
internal static class Options
{
    /// <summary>All that are open to this visitor; the first two are shown with their reason.</summary>
    public static ImmutableArray<Option> Offered(Answers answers)
    {
        var first = First(answers);
        var open = Enum.GetValues<Option>().Where(option => IsOpen(option, answers.Safety.Fear));
        return [.. first, .. open.Except(first)];
    }

    /// <summary>The option chosen, or where none was asked the one that comes first.</summary>
    public static Option Chosen(Answers answers) => answers.Get(AskPrompts.Option) ?? First(answers)[0];

    public static string Stem(Option option) => $"ask.option.{Kebab.Of(option)}";

    /// <summary>The card, the words in their gentle form, and what to know about them.</summary>
    /// <param name="seen">True where the card is on the screen already.</param>
    public static Say Show(string stem, bool seen) => new(
    [
        .. seen ? [] : new Reply[] { new OptionCard(stem) },
        .. WordsOnly(stem),
        new Line($"{stem}.after"),
    ]);

    /// <summary>The last turn before the plan: the card, or where it was seen already the words.</summary>
    public static Say ShowLast(string stem, bool seen) => new(seen ? [.. WordsOnly(stem)] : [new OptionCard(stem)]);

    private static Reply[] WordsOnly(string stem) => [new Line("words.lead"), new Words($"{stem}.gentle")];

    // Talking as three is for couples who are safe with each other: with the answer unclear it waits.
    private static bool IsOpen(Option option, Fear fear) =>
        fear == Fear.Open || option is not (Option.JointVisit or Option.Couples);

    private static ImmutableArray<Option> First(Answers answers) => answers.Get(AskPrompts.Motive) switch
    {
        Motive.Proof => InsteadOfProof(answers),
        Motive.Quoted => [Option.TheThing, Option.Timing],
        Motive.Help => [Option.HereForYou, Option.MayIAsk],
        Motive.SeeItWork => [Option.TwoOfUs, Option.OnTheList],
        _ => ForNeed(answers),
    };

    private static ImmutableArray<Option> InsteadOfProof(Answers answers) => answers.Get(SlowDown.What) switch
    {
        Instead.SayWorry => [Option.TheThing, Option.SayMine],
        Instead.SomeoneElse => [Option.OwnSomeone, Option.Wait],
        _ => [Option.MayIAsk, Option.TheThing],
    };

    private static ImmutableArray<Option> ForNeed(Answers answers) => answers.Get(AskPrompts.Need) switch
    {
        Need.Staying => [Option.TwoOfUs, Option.SayMine],
        Need.Support => [Option.HereForYou, Option.HowWasIt],
        Need.Practical => [Option.TheThing, Option.Timing],
        Need.OwnLife => [Option.TheThing, Option.SayMine],
        Need.Everything => [Option.MayIAsk, Option.OnTheList],
        _ => [Option.MayIAsk, Option.SayMine],
    };
}
