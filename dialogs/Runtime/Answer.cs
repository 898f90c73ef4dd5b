namespace GuidanceBot.Runtime;

/// <summary>What a visitor answered to one prompt: a choice, their own words, or that they would rather not say.</summary>
/// <param name="Prompt">Content id of the prompt.</param>
/// <param name="Choice">Id of the choice; null when the prompt took free words, or was skipped.</param>
/// <param name="Words">The visitor's own words, only where a prompt keeps them. Plain text, never markup.</param>
/// <param name="Heard">True when it was taken from a longer message, so that it never was an ask.</param>
/// <param name="Personal">True where the words hold a name or a number.</param>
public sealed record Answer(string Prompt, string? Choice, string? Words = null, bool Heard = false, bool Personal = false);
