namespace GuidanceBot.Understanding;

/// <summary>One word as the reader sees it, and where it stands in what the visitor typed.</summary>
/// <param name="Word">Lower case, without accents and apostrophes, spelled as usual.</param>
/// <param name="Start">Offset of its first character in the original text.</param>
/// <param name="Length">Length in the original text.</param>
/// <param name="IsSign">True for an emoji that stands for a word.</param>
public readonly record struct Token(string Word, int Start, int Length, bool IsSign = false);
