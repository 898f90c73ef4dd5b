using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>What the examples say may be of concern. The plain words of danger are the screen's.</summary>
internal static class Concerns
{
    /// <summary>From how much confidence on people are named: one line too many costs less than one too few.</summary>
    public const double OfConcern = 0.04;

    // To act on it alone.
    private const double Sure = 0.3;

    // A few words are an answer, or a signal; the examples tell little of them.
    private const int FewestWords = 5;
    private const string DangerLine = "follow.careful";
    private const string MedicineLine = "follow.medicine";

    /// <summary>What is said here, and by no dialog.</summary>
    public static ImmutableArray<string> Lines { get; } = [DangerLine, MedicineLine];

    /// <summary>
    /// What may be danger, said sideways, is met by naming where people are, once, and the message is heard as usual; what
    /// reads like somebody coming in gets the one plain line.
    /// </summary>
    /// <returns>True where that was the answer.</returns>
    public static bool Meet(Draft turn, Heard heard)
    {
        if (heard.Exact || heard.Text.Count < FewestWords || ShortAnswers.IsOne(heard)
            || heard.Sorted.OfConcern is not { } likely || likely.Confidence < OfConcern)
            return false;
        switch (Kebab.Parse<Concern>(likely.Label))
        {
            case Concern.Watched when likely.Confidence >= Sure:
                Commands.Carry(turn, Command.Looking, heard);
                return true;
            case Concern.Medicine when likely.Confidence >= Sure:
                Commands.Tell(turn, MedicineLine);
                return true;
            default:
                turn.SayOnce(new Line(DangerLine));
                return false;
        }
    }
}
