namespace GuidanceBot.Counting;

/// <summary>How often something was, in one week. There is nothing else: no conversation, no hour, no words.</summary>
/// <param name="Name">From the dialogs' own vocabulary.</param>
internal sealed record WeekCount(Week Week, CountKind Kind, string Name, long Count);
