using GuidanceBot.Runtime;

namespace GuidanceBot;

/// <summary>One turn as it goes into the log.</summary>
/// <param name="Turn">What the engine made of what was heard.</param>
/// <param name="Log">What was heard, then what was said.</param>
internal sealed record Exchange(Turn Turn, LoggedTurn Log)
{
    /// <summary>What the conversation takes from it to the next.</summary>
    public Remembered Remembered { get; } = new(Log.AtOf(Log.Count - 1), Turn.State);
}
