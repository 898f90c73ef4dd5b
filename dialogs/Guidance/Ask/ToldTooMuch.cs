using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>What makes it too much.</summary>
internal enum TooMuch
{
    HardDetail,
    EveryTime,
    BadMoment,
    CarryIt,
    AboutMe,
}

/// <summary>Ways to say care and a limit together.</summary>
internal enum Limit
{
    Headline,
    AskFirst,
    NotBedtime,
    TherapistHolds,
    MySomeone,
}

/// <summary>For someone who is told more of the therapy than they can carry: care and a limit together.</summary>
internal static class ToldTooMuch
{
    public static readonly ChoicePrompt<TooMuch> What = new("much.what");

    public static readonly ChoicePrompt<Limit> Which = new("much.option");

    public static readonly ImmutableArray<Prompt> Prompts = [What, Which];

    public static readonly Waterfall Dialog =
        new("too-much", [AskWhat, Reflect, AskTalks, ShowLimits, AskLimit, ShowLimit]);

    /// <summary>The limit chosen, or the one that fits what is too much.</summary>
    public static Limit Chosen(Answers answers) => answers.Get(Which) ?? Offered(answers)[0];

    private static Move AskWhat(Answers answers) => new Ask(What);

    private static Move Reflect(Answers answers) => AskAboutTherapy.IsChange(answers)
        ? new Next()
        : new Say(answers.ForWording.Get(What) is { } what ? $"much.what.{Kebab.Of(what)}" : "much.skipped");

    private static Move AskTalks(Answers answers) => HardTalks.Unasked(answers);

    private static Move ShowLimits(Answers answers) => AskPrompts.Way.Spent(answers)
        ? new Next()
        : new Say([.. Offered(answers.ForWording)[..2].Select(limit => (Reply)new OptionCard(Stem(limit))), new Line(HardTalks.Reason(answers))]);

    private static Move AskLimit(Answers answers) => AskPrompts.Way.Spent(answers) && !answers.Has(Which)
        ? new Next()
        : new Ask(Which, ChoicePrompt<Limit>.Only(Offered(answers.ForWording))) { First = 2 };

    private static Move ShowLimit(Answers answers)
    {
        var stem = Stem(Chosen(answers.ForWording));
        var seen = answers.Has(Which) && Offered(answers.ForWording)[..2].Contains(Chosen(answers.ForWording));
        return AskPrompts.Way.Spent(answers) || answers.Has(AskPrompts.When) ? Options.ShowLast(stem, seen) : Options.Show(stem, seen);
    }

    public static string Stem(Limit limit) => $"much.option.{Kebab.Of(limit)}";

    private static ImmutableArray<Limit> Offered(Answers answers)
    {
        ImmutableArray<Limit> first = answers.Get(What) switch
        {
            TooMuch.EveryTime => [Limit.AskFirst, Limit.Headline],
            TooMuch.BadMoment => [Limit.NotBedtime, Limit.AskFirst],
            TooMuch.CarryIt => [Limit.TherapistHolds, Limit.MySomeone],
            TooMuch.AboutMe => [Limit.AskFirst, Limit.TherapistHolds],
            _ => [Limit.Headline, Limit.TherapistHolds],
        };
        return [.. first, .. Enum.GetValues<Limit>().Except(first)];
    }
}
