using GuidanceBot.Advice;
using GuidanceBot.Framing;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>What a rehearsal is about, by the way that led to it.</summary>
/// <param name="Example">Content id of authored words for it.</param>
/// <param name="Purpose">What the line is for, until the visitor says otherwise.</param>
/// <param name="Could">Content id of what could go in.</param>
internal sealed record Subject(string Example, Purpose Purpose, string Could)
{
    /// <summary>Whether other ways can be shown instead.</summary>
    public bool Others { get; private init; }

    /// <summary>Whether there are reactions that fit it.</summary>
    public bool Practised { get; private init; }

    public static Subject Of(Answers known)
    {
        var answers = known.ForWording;
        return answers.Get(Opening.What) switch
        {
            Topic.Client => OfSharing(answers),
            Topic.Talked or Topic.Else => OfSentence(answers),
            _ => OfAsking(answers),
        };
    }

    private static Subject OfSharing(Answers answers) => new(
        $"{SharePlan.Stem(answers)}.words",
        ToShare(answers),
        answers.Get(SharePrompts.Prompt) is { } prompt ? $"rehearse.could.{Kebab.Of(prompt)}" : "rehearse.could.skipped")
    {
        Others = true,
        Practised = answers.Get(SharePrompts.Prompt) is not (Prompting.Join or Prompting.SaidTooMuch),
    };

    private static Purpose ToShare(Answers answers) => (answers.Get(SharePrompts.Prompt), Amounts.Chosen(answers)) switch
    {
        (Prompting.SaidTooMuch, _) => Purpose.Limit,
        (Prompting.Join, _) => Joining.Chosen(answers) is JoinWay.OneVisit or JoinWay.Instead ? Purpose.Invite : Purpose.Limit,
        (_, Amount.Nothing) => Purpose.Limit,
        (_, Amount.Need) => Purpose.Ask,
        (_, Amount.Joint) => Purpose.Invite,
        _ => Purpose.Tell,
    };

    private static Subject OfAsking(Answers answers) => new(
        $"{AskPlan.Stem(answers)}.{Kebab.Of(answers.Get(AskPrompts.Manner) ?? Manner.Gentle)}",
        ToAsk(answers),
        "rehearse.could.ask")
    {
        Practised = answers.Get(AskPrompts.Motive) != Motive.TooMuch,
    };

    private static Purpose ToAsk(Answers answers)
    {
        if (answers.Get(AskPrompts.Motive) == Motive.TooMuch)
            return Purpose.Limit;
        return Options.Chosen(answers) switch
        {
            Option.SayMine or Option.HereForYou or Option.TheThing or Option.Wait or Option.OwnSomeone => Purpose.Tell,
            Option.JointVisit or Option.Couples => Purpose.Invite,
            _ => Purpose.Ask,
        };
    }

    private static Subject OfSentence(Answers answers) =>
        new($"{NextSentence.Stem(answers)}.words", NextSentence.PurposeOf(answers), "rehearse.could.skipped");
}
