namespace GuidanceBot.Understanding;

/// <summary>A line that authors labelled for the reader to learn from.</summary>
/// <param name="Label">What it is an example of.</param>
/// <param name="Text">As a visitor might type it.</param>
public readonly record struct Example(string Label, string Text);
