using System.Collections.Immutable;

namespace GuidanceBot.Understanding;

/// <summary>
/// A run of words to look for. <c>therap*</c> stands for any word beginning so, <c>…</c> for up to six words,
/// <c>{partner}</c> for any word a visitor may use for their partner.
/// </summary>
internal sealed class Phrase
{
    private const int WidestGap = 6;
    private const int ShortMessage = 5;

    private readonly ImmutableArray<Part> parts;

    private Phrase(ImmutableArray<Part> parts) => this.parts = parts;

    /// <summary>The words it can begin with; empty where it begins with an open word.</summary>
    public ImmutableArray<string> Heads => parts[0].IsGap || parts[0].Open ? [] : parts[0].Words;

    /// <summary>One word says little inside a long message, and a short one ("me") nothing inside any.</summary>
    public bool CountsIn(NormalizedText text) =>
        parts.Length > 1 || parts[0].Open || (text.Count <= ShortMessage && parts[0].Words.All(word => word.Length > 4));

    public int Length => parts.Length;

    public bool StartsNegated => parts[0].Words.Any(Negation.Is);

    /// <returns>Null when nothing of the phrase is left to look for.</returns>
    public static Phrase? Compile(string phrase, ImmutableArray<string> relations)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        foreach (var piece in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            parts.AddRange(Compile1(piece, relations));
        while (parts.Count > 0 && parts[0].IsGap)
            parts.RemoveAt(0);
        return parts.Count == 0 ? null : new Phrase(parts.ToImmutable());
    }

    /// <returns>How many tokens it covers from <paramref name="at"/> on; 0 when it is not there.</returns>
    public int MatchAt(NormalizedText text, int at) => Match(text, at, 0) is var end && end < 0 ? 0 : end - at;

    public bool IsWhole(NormalizedText text) => text.Count > 0 && Match(text, 0, 0) == text.Count;

    private static IEnumerable<Part> Compile1(string piece, ImmutableArray<string> relations)
    {
        if (piece is "…" or "...")
            return [Part.Gap];
        if (piece == "{partner}")
            return [new Part(relations, false)];
        var open = piece.EndsWith('*');
        var words = Normalizer.Normalize(piece).Tokens;
        return words.Select((token, i) => new Part([token.Word], open && i == words.Length - 1));
    }

    /// <returns>The token after the last one covered, or -1.</returns>
    private int Match(NormalizedText text, int at, int part)
    {
        if (part == parts.Length)
            return at;
        if (!parts[part].IsGap)
            return at < text.Count && parts[part].Takes(text.Tokens[at].Word) ? Match(text, at + 1, part + 1) : -1;

        for (var skipped = 0; skipped <= WidestGap && at + skipped <= text.Count; skipped++)
        {
            if (Match(text, at + skipped, part + 1) is var end && end >= 0)
                return end;
        }

        return -1;
    }

    private sealed record Part(ImmutableArray<string> Words, bool Open)
    {
        public static readonly Part Gap = new([], false);

        public bool IsGap => Words.IsEmpty;

        public bool Takes(string word)
        {
            foreach (var candidate in Words)
            {
                if (Open ? word.StartsWith(candidate, StringComparison.Ordinal) : word == candidate)
                    return true;
            }

            return false;
        }
    }
}
