using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.Intrinsics;

namespace GuidanceBot.Understanding;

/// <summary>
/// What of a text the classifier looks at: its words, runs and pairs of them, what they mean, and pieces of words, so
/// that a slip or an unknown form still says something. Each is a 64-bit hash (FNV-1a); two that clash only blur each other.
/// </summary>
internal sealed class Features(Senses senses)
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int LengthOfPiece = 4;
    private const int WidestGap = 4;
    private const int MostLengths = 9;
    private const char Border = '·';

    // Words beyond these add little to what a first message is about.
    private const int MostWords = 120;

    private static readonly ulong asks = On(On(Basis, "?"), "");
    private static readonly ulong first = On(Basis, "first");
    private static readonly ulong last = On(Basis, "last");
    private static readonly ulong sense = On(Basis, "s");
    private static readonly ulong piece = On(Basis, "piece");
    private static readonly ImmutableArray<ulong> lengths = [.. Enumerable.Range(0, MostLengths).Select(length => On(On(Basis, "length"), length.ToString(CultureInfo.InvariantCulture)))];

    private FeatureList? spare = new();

    /// <returns>Each once, sorted.</returns>
    public ulong[] Of(Piece text)
    {
        var list = Take(text);
        var all = list.All.ToArray();
        Give(list);
        Array.Sort(all);
        return all;
    }

    /// <summary>Works them out, to be given back once they were looked at.</summary>
    public FeatureList Take(Piece text)
    {
        var list = Interlocked.Exchange(ref spare, null) ?? new FeatureList();
        var words = text.Words[..Math.Min(text.Count, MostWords)];
        list.Add(lengths[Math.Min(words.Length / 3, MostLengths - 1)]);
        if (text.Asks)
            list.Add(asks);
        Runs(words, list);
        Meanings(words, list);
        return list;
    }

    /// <inheritdoc cref="Take"/>
    public void Give(FeatureList list)
    {
        list.Clear();
        spare = list;
    }

    // All that begin with a word, or go on with one, are hashed side by side: a hash waits for itself, and eight wait no longer than one.
    private static void Runs(ReadOnlySpan<Token> words, FeatureList list)
    {
        var (w, ww, www, gap) = (On(Basis, "w"), On(Basis, "ww"), On(Basis, "www"), On(Basis, "w…w"));
        var (pair, run, runOfTwo, over, overOne) = (0ul, 0ul, 0ul, 0ul, 0ul);
        for (var i = 0; i < words.Length; i++)
        {
            var hashes = On(Vector512.Create(w, ww, www, gap, pair, run, runOfTwo, overOne), words[i].Word);
            list.Add(hashes[0]);
            if (i > 0)
                list.Add(hashes[4]);
            if (i > 1)
            {
                list.Add(hashes[6]);
                list.Add(hashes[7]);
            }

            (pair, run, runOfTwo, overOne, over) = (hashes[1], hashes[2], hashes[5], over, hashes[3]);
            Pieces(words[i].Word, list);
        }

        if (words.IsEmpty)
            return;
        list.Add(On(first, words[0].Word));
        list.Add(On(last, words[^1].Word));
    }

    // The same with each word as what it means: "he keeps asking me" is "she keeps prying me".
    private void Meanings(ReadOnlySpan<Token> words, FeatureList list)
    {
        var (ss, sss, gap) = (On(Basis, "ss"), On(Basis, "sss"), On(Basis, "s…s"));
        var (pair, run, runOfTwo) = (0ul, 0ul, 0ul);

        // What began at each of the latest words that mean something, the latest first; nought for one that means nothing.
        var begun = Vector256<ulong>.Zero;
        for (var i = 0; i < words.Length; i++)
        {
            var meanings = senses.Of(words[i].Word);
            foreach (var meaning in meanings)
                list.Add(On(sense, meaning));
            var single = meanings.IsEmpty ? words[i].Word : meanings[0];
            var hashes = On(Vector512.Create(ss, sss, gap, pair, run, runOfTwo, 0, 0), single);
            if (i > 0)
                list.Add(hashes[3]);
            if (i > 1)
                list.Add(hashes[5]);
            (pair, run, runOfTwo) = (hashes[0], hashes[1], hashes[4]);
            if (!meanings.IsEmpty)
                Over(begun, single, list);
            begun = Vector256.Create(meanings.IsEmpty ? 0 : hashes[2], begun[0], begun[1], begun[2]);
        }
    }

    private static void Over(Vector256<ulong> begun, string single, FeatureList list)
    {
        var hashes = begun;
        foreach (var letter in single)
            hashes = (hashes ^ Vector256.Create((ulong)letter)) * Prime;
        hashes = (hashes ^ Vector256.Create((ulong)' ')) * Prime;
        for (var gap = 0; gap < WidestGap; gap++)
        {
            if (begun[gap] != 0)
                list.Add(hashes[gap]);
        }
    }

    private static void Pieces(string word, FeatureList list)
    {
        for (var from = -1; from + LengthOfPiece <= word.Length + 1; from++)
        {
            var hash = piece;
            for (var at = from; at < from + LengthOfPiece; at++)
                hash = (hash ^ (at < 0 || at == word.Length ? Border : word[at])) * Prime;
            list.Add(hash);
        }
    }

    private static Vector512<ulong> On(Vector512<ulong> hashes, string text)
    {
        foreach (var letter in text)
            hashes = (hashes ^ Vector512.Create((ulong)letter)) * Prime;
        return (hashes ^ Vector512.Create((ulong)' ')) * Prime;
    }

    private static ulong On(ulong hash, string text)
    {
        foreach (var letter in text)
            hash = (hash ^ letter) * Prime;
        return (hash ^ ' ') * Prime;
    }
}
