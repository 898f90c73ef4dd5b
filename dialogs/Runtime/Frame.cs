namespace GuidanceBot.Runtime;

/// <summary>One dialog on the stack, and the named step it is at.</summary>
public sealed record Frame(string Dialog, string Step);
