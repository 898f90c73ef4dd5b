namespace GuidanceBot.Understanding;

/// <summary>Words of a message that are read by themselves: all of them, or some that follow one another.</summary>
/// <param name="From">The first of them.</param>
/// <param name="To">The one after the last.</param>
/// <param name="Asks">Whether a question mark was typed among them.</param>
internal readonly record struct Piece(NormalizedText Text, int From, int To, bool Asks)
{
    public int Count => To - From;

    public ReadOnlySpan<Token> Words => Text.Tokens.AsSpan()[From..To];

    public static implicit operator Piece(NormalizedText text) => new(text, 0, text.Count, text.Original.Contains('?', StringComparison.Ordinal));

    /// <summary>The same with some words more on either side, as far as there are any.</summary>
    public Piece With(int beside) => Of(Text, Math.Max(0, From - beside), Math.Min(Text.Count, To + beside));

    public static Piece Of(NormalizedText text, int from, int to) => new(text, from, to, text.Typed(from, to - from).Contains('?'));
}
