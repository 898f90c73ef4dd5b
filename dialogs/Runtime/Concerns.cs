using System.Collections.Immutable;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>What the examples say is no matter of this guide, and no danger: that is the screen's.</summary>
internal static class Concerns
{
    /// <summary>From how much confidence on it is acted on.</summary>
    public const double Sure = 0.15;

    // A few words are an answer; the examples tell little of them.
    private const int FewestWords = 5;
    private const string MedicineLine = "follow.medicine";

    /// <summary>What is said here, and by no dialog.</summary>
    public static ImmutableArray<string> Lines { get; } = [MedicineLine];

    /// <summary>What asks about a medicine or the body is told where to ask; what reads like somebody coming in gets the one plain line.</summary>
    /// <returns>True where that was the answer.</returns>
    public static bool Meet(Draft turn, Heard heard)
    {
        // "My head hurts" is no matter of examples.
        if (heard is { Exact: false, Alarm: { Kind: SafetyKinds.MedicalEmergency, Tier: Tier.Topical } })
        {
            Commands.Tell(turn, MedicineLine);
            return true;
        }

        if (heard.Exact || heard.Text.Count < FewestWords || heard.Sorted.OfConcern is not { } likely || likely.Confidence < Sure || ShortAnswers.IsOne(heard))
            return false;
        if (Kebab.Parse<Concern>(likely.Label) == Concern.Watched)
            Commands.Carry(turn, Command.Looking, heard);
        else
            Commands.Tell(turn, MedicineLine);
        return true;
    }
}
