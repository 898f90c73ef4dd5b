using GuidanceBot.Framing;

namespace GuidanceBot.Runtime;

/// <summary>One line the visitor tried out, and what the coach found in it.</summary>
/// <param name="Prompt">Content id of the prompt it was said at.</param>
/// <param name="Words">The visitor's own words, as typed. Plain text, never markup.</param>
/// <param name="Seed">The conversation's seed at that time: tells one practice from the next.</param>
/// <param name="Reading">What lands in it and what may sting.</param>
/// <param name="Personal">True where it holds a name or a number.</param>
public sealed record Round(string Prompt, string Words, int Seed, LineReading Reading, bool Personal = false);
