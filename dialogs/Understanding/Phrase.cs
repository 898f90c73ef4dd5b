using System.Collections.Immutable;
using System.Numerics;

namespace GuidanceBot.Understanding;

/// <summary>
/// A run of words to look for. <c>therap*</c> stands for any word beginning so, <c>…</c> for up to six words,
/// <c>{partner}</c> for any word a visitor may use for their partner, <c>scared|afraid</c> for either word, and
/// <c>(my keys|the phone)</c> for either group of words.
/// </summary>
internal sealed class Phrase
{
    private const string Relation = "{partner}";
    private const int WidestGap = 6;
    private const int ShortMessage = 5;
    private const string? Whatever = null;

    private readonly ImmutableArray<Part> parts;

    private readonly bool saysMuch;
    private readonly bool saysSome;

    // The bits of words that no message can be without, and of words of which a message has one; see Lexicon.Bit.
    private readonly ulong needs;
    private readonly ulong needsOne;

    private Phrase(ImmutableArray<Part> parts)
    {
        this.parts = parts;
        saysMuch = parts.Length > 1 || parts[0].Groups.Any(group => group[0].Open);
        saysSome = parts[0].Groups.All(group => group[0].Text.Length > 4);
        StartsNegated = parts[0].Groups.Any(group => Negation.Is(group[0].Text));
        foreach (var part in parts)
        {
            needs |= part.Needs;
            // Of several places that one word of many takes, the one that fewest messages have.
            if (part.NeedsOne != 0 && (needsOne == 0 || BitOperations.PopCount(part.NeedsOne) < BitOperations.PopCount(needsOne)))
                needsOne = part.NeedsOne;
        }
    }

    /// <summary>The words it can begin with, each with one that can follow; null where that may be any, or the end.</summary>
    public ImmutableArray<(string Head, bool Open, string? Next)> Beginnings
    {
        get
        {
            var after = After;
            var beginnings = ImmutableArray.CreateBuilder<(string Head, bool Open, string? Next)>(parts[0].Groups.Length);
            foreach (var group in parts[0].Groups)
            {
                foreach (var next in group.Length == 1 ? after : [group[1].Open ? Whatever : group[1].Text])
                    beginnings.Add((group[0].Text, group[0].Open, next));
            }

            return beginnings.DrainToImmutable();
        }
    }

    /// <summary>One word says little inside a long message, and a short one ("me") nothing inside any.</summary>
    public bool CountsIn(NormalizedText text) => saysMuch || (saysSome && text.Count <= ShortMessage);

    public int Length => parts.Length;

    /// <summary>False where a message has not the words for it.</summary>
    /// <param name="bits">Of all words of the message.</param>
    public bool MayStand(ulong bits) => (needs & ~bits) == 0 && (needsOne == 0 || (needsOne & bits) != 0);

    /// <summary>The words that are looked for as they are.</summary>
    public IEnumerable<string> Whole => parts.SelectMany(part => part.Groups).SelectMany(group => group).Where(word => !word.Open).Select(word => word.Text);

    public bool StartsNegated { get; }

    /// <param name="relations">The words that <c>{partner}</c> stands for.</param>
    /// <param name="known">Pieces compiled before: long groups come in many phrases.</param>
    /// <returns>Null when nothing of the phrase is left to look for.</returns>
    public static Phrase? Compile(string phrase, ImmutableArray<string> relations, Dictionary<string, Part[]>? known = null)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        foreach (var piece in Pieces(phrase))
        {
            if (known is null || !known.TryGetValue(piece, out var compiled))
                compiled = [.. Compile1(piece, relations)];
            known?.TryAdd(piece, compiled);
            parts.AddRange(compiled);
        }

        while (parts.Count > 0 && parts[0].IsGap)
            parts.RemoveAt(0);
        return parts.Count == 0 ? null : new Phrase(parts.ToImmutable());
    }

    /// <returns>How many tokens it covers from <paramref name="at"/> on; 0 when it is not there.</returns>
    public int MatchAt(NormalizedText text, int at) => Match(text, at, 0) is var end && end < 0 ? 0 : end - at;

    public bool IsWhole(NormalizedText text) => text.Count > 0 && Match(text, 0, 0) == text.Count;

    // What can stand after the first place.
    private ImmutableArray<string?> After => parts.Length == 1 || parts[1].IsGap || parts[1].Groups.Any(after => after[0].Open)
        ? [Whatever]
        : [.. parts[1].Groups.Select(after => after[0].Text)];

    // Words, and groups in brackets with the spaces inside them.
    private static IEnumerable<string> Pieces(string phrase)
    {
        for (var at = 0; at < phrase.Length;)
        {
            var open = phrase.IndexOf('(', at);
            var close = open < 0 ? -1 : phrase.IndexOf(')', open);
            foreach (var word in phrase[at..(close < 0 ? phrase.Length : open)].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return word;
            if (close < 0)
                yield break;
            yield return phrase[open..(close + 1)];
            at = close + 1;
        }
    }

    private static IEnumerable<Part> Compile1(string piece, ImmutableArray<string> relations)
    {
        if (piece is "…" or "...")
            return [Part.Gap];
        if (piece[0] == '(')
            return Either(piece[1..^1].Split('|').SelectMany(group => Group(group, relations)));
        if (piece == Relation || piece.Contains('|', StringComparison.Ordinal))
            return Either(piece.Split('|').SelectMany(word => Group(word, relations)));
        return Words(piece).Select(word => new Part([[word]]));
    }

    private static Part[] Either(IEnumerable<ImmutableArray<Word>> groups) =>
        groups.Where(group => group.Length > 0).ToImmutableArray() is { Length: > 0 } some ? [new Part(some)] : [];

    private static IEnumerable<ImmutableArray<Word>> Group(string group, ImmutableArray<string> relations)
    {
        var words = group.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(words, Relation);
        if (at < 0)
            return [[.. words.SelectMany(Words)]];
        ImmutableArray<Word> before = [.. words[..at].SelectMany(Words)];
        ImmutableArray<Word> after = [.. words[(at + 1)..].SelectMany(Words)];
        return relations.Select(relation => before.Add(new Word(relation, false)).AddRange(after));
    }

    private static IEnumerable<Word> Words(string piece)
    {
        var open = piece.EndsWith('*');
        var words = Normalizer.Normalize(piece).Tokens;
        return words.Select((token, i) => new Word(token.Word, open && i == words.Length - 1));
    }

    /// <returns>The token after the last one covered, or -1.</returns>
    private int Match(NormalizedText text, int at, int part)
    {
        if (part == parts.Length)
            return at;
        if (parts[part].IsGap)
            return MatchGap(text, at, part);
        foreach (var group in parts[part].Groups)
        {
            if (Part.Takes(group, text, at) && Match(text, at + group.Length, part + 1) is var end && end >= 0)
                return end;
        }

        return -1;
    }

    private int MatchGap(NormalizedText text, int at, int part)
    {
        for (var skipped = 0; skipped <= WidestGap && at + skipped <= text.Count; skipped++)
        {
            if (Match(text, at + skipped, part + 1) is var end && end >= 0)
                return end;
        }

        return -1;
    }

    /// <summary>A word, or the beginning of one.</summary>
    internal readonly record struct Word(string Text, bool Open);

    /// <summary>One place of a phrase: the groups of words that can stand there, none for a gap.</summary>
    internal sealed record Part(ImmutableArray<ImmutableArray<Word>> Groups)
    {
        public static readonly Part Gap = new([]);

        public bool IsGap => Groups.IsEmpty;

        /// <summary>The bits of the words that nothing can take this place without.</summary>
        public ulong Needs { get; } = Groups is [var only] ? only.Where(word => !word.Open).Aggregate(0UL, (bits, word) => bits | Lexicon.Bit(word.Text)) : 0;

        /// <summary>The bits of what several groups begin with; nought where one begins with the beginning of a word.</summary>
        public ulong NeedsOne { get; } = Groups.Length > 1 && !Groups.Any(group => group[0].Open) ? Groups.Aggregate(0UL, (bits, group) => bits | Lexicon.Bit(group[0].Text)) : 0;

        public static bool Takes(ImmutableArray<Word> group, NormalizedText text, int at)
        {
            if (at + group.Length > text.Count)
                return false;
            for (var i = 0; i < group.Length; i++)
            {
                ref readonly var word = ref group.ItemRef(i);
                var typed = text.Tokens.ItemRef(at + i).Word;
                if (word.Open ? !typed.StartsWith(word.Text, StringComparison.Ordinal) : typed != word.Text)
                    return false;
            }

            return true;
        }
    }
}
