using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>How someone may react.</summary>
internal enum Reaction
{
    Curious,
    Hurt,
    Defensive,
    Joking,
    Silent,
    Supportive,
    Annoyed,
    Stop,
}

/// <summary>The only choice beside answering in own words.</summary>
internal enum InPractice
{
    Stop,
}

/// <summary>
/// Tries the line out on a reaction: up to three exchanges, a way out at any time. Only for someone who answered that
/// hard talks bring no fear, by choice, and never the last step. It closes on the visitor's own best sentence.
/// </summary>
internal static class Practising
{
    public const int MostExchanges = 3;

    public static readonly ChoicePrompt<Reaction> Which = new("react.which")
    {
        Counts = false,
        SkipMeans = "stop",
        // "She'd cry and then make a joke": what comes first is what is answered first.
        Settle = mentioned => mentioned[0],
    };

    public static readonly ChoicePrompt<InPractice> Answer = new("react.answer") { Counts = false, TakesLine = true, SkipMeans = "stop" };

    public static readonly ImmutableArray<Prompt> Prompts = [Which, Answer, .. Happened.Prompts];

    /// <summary>What is asked anew by whoever practises once more.</summary>
    public static readonly ImmutableArray<Prompt> Anew = [Which, Answer];

    public static readonly Waterfall Dialog = new(
        "practice", [SayBounds, AskWhich, ByWhich, Begin, React, AskAnswer, ByAnswer, Mark, GoOn, Close])
    {
        OnlyWhenOpen = true,
    };

    public static bool IsExchange(Round round, int seed) => round.Prompt == Answer.Id && round.Seed == seed;

    private static Move SayBounds(Answers answers) => new Say("react.frame");

    private static Move AskWhich(Answers answers) => new Ask(Which);

    private static Move ByWhich(Answers answers) =>
        answers.Is(Which, Reaction.Stop) ? new End() : new Next();

    private static Move Begin(Answers answers) => new Vary();

    private static Move React(Answers answers) =>
        new Say([new Words(Reactions.Next(answers.ForWording, answers.Exchanges.Length))]) { Again = true };

    private static Move AskAnswer(Answers answers) => new Ask(Answer);

    // Someone may answer and end it in the same breath.
    private static Move ByAnswer(Answers answers) =>
        answers.Is(Answer, InPractice.Stop) && answers.Words(Answer) is null ? new Goto(nameof(Close)) : new Next();

    private static Move Mark(Answers answers) =>
        new Say(Feedback.On(answers.ForWording.Exchanges, Framing.Purpose.Answer)) { Again = true };

    private static Move GoOn(Answers answers) =>
        answers.Is(Answer, InPractice.Stop) || answers.Exchanges.Length >= MostExchanges ? new Next() : new Goto(nameof(React), Answer);

    private static Move Close(Answers answers)
    {
        var exchanges = answers.ForWording.Exchanges;
        Reply[] best = BestSentence.Of(exchanges) is { } sentence ? [new Line("react.best"), new Own(sentence)] : [];
        var stopped = answers.ForWording.Is(Answer, InPractice.Stop);
        var close = stopped ? "react.ended" : Reactions.Varied("react.close", answers.Seed);
        return new Say([new Line(close), .. best]) { Again = true };
    }
}
