using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot;

/// <summary>One turn as it goes into the log.</summary>
/// <param name="Heard">What the visitor posted; null for the greeting.</param>
/// <param name="Turn">What the engine made of it.</param>
/// <param name="Activities">What was heard, then what was said.</param>
/// <param name="At">Timestamp of the last of them.</param>
internal sealed record Exchange(Activity? Heard, Turn Turn, ImmutableArray<Activity> Activities, DateTimeOffset At);
