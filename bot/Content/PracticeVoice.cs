namespace GuidanceBot.Content;

/// <summary>What the renderer needs of the practice's settings.</summary>
/// <param name="Region">Whose help lines are shown: an ISO 3166 code.</param>
/// <param name="Contact">How to reach the practice; null where it gives none.</param>
internal sealed record PracticeVoice(string Name, string Region, string? Contact);
