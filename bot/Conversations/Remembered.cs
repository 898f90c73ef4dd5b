using GuidanceBot.Runtime;

namespace GuidanceBot;

/// <summary>What a conversation takes from one turn to the next.</summary>
/// <param name="At">Timestamp of its last activity: clients sort by it, so it never goes backwards, whatever the clock does.</param>
/// <param name="State">The engine's state.</param>
internal sealed record Remembered(DateTimeOffset At, State State);
