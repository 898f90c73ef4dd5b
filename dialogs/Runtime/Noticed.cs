using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>Meets what the host observed of a message: another language, or that it sounds heavy.</summary>
internal static class Noticed
{
    public const string Other = "language.other";
    public const string Again = "language.again";
    public const string Heavy = "language.heavy";

    /// <returns>Whether that was all there is to say to it.</returns>
    public static bool Takes(Draft turn, Heard heard)
    {
        // A line for the partner may be in the language the two speak.
        if (heard.Exact || Sending.KeepsWords(turn.State, heard))
            return false;
        if (turn.Observed.Language is not null)
        {
            Meet(turn);
            return true;
        }

        // Nobody is scored: it names the people there are, once, and whatever was said is answered as ever.
        if (turn.Observed.IsHeavy && turn.State.Terms.Sentiment && turn.State.Online == true && turn.State.Safety.Standing != Fear.Blocked)
            turn.SayOnce(new Line(Heavy));
        return false;
    }

    // People first: whether anything may be sent comes after them.
    private static void Meet(Draft turn)
    {
        if (turn.State.Said.Contains(Other))
        {
            Commands.Tell(turn, Again);
            return;
        }

        turn.Say(Other);
        turn.Say(Guidance.HelpNow.Lines(turn.State.Safety));
        turn.Say(new PracticeContact());
        if (!Guidance.Consent.Ask(turn))
            Engine.AskAgain(turn);
    }
}
