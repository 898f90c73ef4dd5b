using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>Says every so often what this is, since in a long conversation it is forgotten that nobody reads along.</summary>
internal static class Reminding
{
    /// <summary>After how many messages of the visitor.</summary>
    public const int Every = 25;

    private const int Wordings = 3;

    /// <summary>What is said here, and by no dialog.</summary>
    public static ImmutableArray<string> Lines { get; } = [.. Enumerable.Range(1, Wordings).Select(n => $"about.reminder.{n}")];

    /// <summary>Says it where it is time.</summary>
    /// <param name="heard">Nothing of this is said where there is danger.</param>
    public static void Remind(Draft turn, Heard heard)
    {
        // Among the people to turn to nothing else is said.
        if (turn.State.Messages % Every == 0 && heard.Alarm is null && turn.State.Frames.All(frame => frame.Dialog != HelpNow.Dialog.Id))
            turn.Say(Lines[((turn.State.Messages / Every) - 1) % Wordings]);
    }
}
