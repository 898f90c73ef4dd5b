using GuidanceBot.Guidance;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>A message in the middle of one journey that is about another: it is offered, and the first one waits.</summary>
internal static class OtherMatter
{
    // It is only offered; but where the words would answer what was asked, it has to be plain.
    private const double Sure = 0.7;
    private const double Plainly = 0.93;
    private const int FewestWords = 5;

    /// <summary>Offers another journey, where a message is plainly about it though some of its words would answer what was asked.</summary>
    public static bool InsteadOfAnAnswer(Draft turn, Heard heard) =>
        !heard.Exact && turn.State.Waiting is { } waiting && HardTalks.Prompts.All(prompt => prompt.Id != waiting.Prompt)
        && heard.Sorted.Topic is { } guess && guess.Best.Confidence >= Plainly && Offer(turn, heard, guess);

    /// <summary>Offers another journey, where what was learned names one.</summary>
    public static bool Offer(Draft turn, Heard heard, Guess guess)
    {
        var fear = turn.State.Safety.Standing;
        var to = Paths.To(Kebab.Parse<MessageTopic>(guess.Best.Label));
        if (guess.Best.Confidence < Sure || Switching.Journey(to) is not { } journey || Modes.IsClosed(turn.State.Terms, journey.Id) || fear == Fear.Blocked || turn.State.Paused is not null || heard.Text.Count < FewestWords
            || !turn.State.Frames.Any(IsJourney) || turn.State.Frames.Any(frame => frame.Dialog == journey.Id))
            return false;
        turn.State = Trail.Forget(turn.State, [Switching.To.Id]) with
        {
            Frames = turn.State.Frames.Add(new Frame(Switching.Dialog.Id, Switching.Dialog.First)),
            Mentioned =
            [
                .. turn.State.Mentioned.RemoveAll(mention => mention.Prompt == Opening.What.Id),
                new Answer(Opening.What.Id, Kebab.Of(to!.Value), Heard: true),
                .. heard.Mentions.Where(mention => Catalogue.Prompt(mention.Prompt) is { Foretold: true }).Select(mention => new Answer(mention.Prompt, mention.Choice, Heard: true)),
            ],
            Waiting = null,
        };
        turn.Say(new Took([Following.TookOf(Kebab.Of(to.Value))]));
        Engine.Run(turn);
        return true;
    }

    private static bool IsJourney(Frame frame) => Catalogue.Dialog(frame.Dialog)?.Journey is not null;
}
