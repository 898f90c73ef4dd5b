using System.Globalization;
using System.Runtime.InteropServices;

namespace GuidanceBot.Understanding;

/// <summary>
/// What of a text the classifier looks at: its words, runs and pairs of them, what they mean, and pieces of words, so
/// that a slip or an unknown form still says something. Each is a 64-bit hash (FNV-1a); two that clash only blur each other.
/// </summary>
internal sealed class Features(Senses senses)
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int UsualNumber = 256;
    private const int ShortestPiece = 4;
    private const int LongestPiece = 4;
    private const int WidestGap = 2;
    private const int WidestSenseGap = 4;
    private const char Border = '·';

    // Words beyond these add little to what a first message is about.
    private const int MostWords = 120;

    /// <returns>Each once, in order.</returns>
    public ulong[] Of(NormalizedText text)
    {
        var features = new List<ulong>(UsualNumber);
        var count = Math.Min(text.Count, MostWords);
        features.Add(Hash("length", Math.Min(count / 3, 8).ToString(CultureInfo.InvariantCulture)));
        if (text.Original.Contains('?', StringComparison.Ordinal))
            features.Add(Hash("?", ""));
        var words = new string[count];
        for (var i = 0; i < count; i++)
            words[i] = text.Tokens[i].Word;
        Runs(words, features);
        Meanings(words, features);
        features.Sort();
        return Once(features);
    }

    private static ulong[] Once(List<ulong> sorted)
    {
        var count = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                sorted[count++] = sorted[i];
        }

        return [.. CollectionsMarshal.AsSpan(sorted)[..count]];
    }

    private static void Runs(string[] words, List<ulong> features)
    {
        for (var i = 0; i < words.Length; i++)
        {
            features.Add(Hash("w", words[i]));
            if (i == 0)
                features.Add(Hash("first", words[i]));
            if (i == words.Length - 1)
                features.Add(Hash("last", words[i]));
            if (i + 1 < words.Length)
                features.Add(Hash("ww", words[i], words[i + 1]));
            if (i + 2 < words.Length)
                features.Add(Hash("www", words[i], words[i + 1], words[i + 2]));
            for (var gap = 2; gap <= WidestGap && i + gap < words.Length; gap++)
                features.Add(Hash("w…w", words[i], words[i + gap]));
            Pieces(words[i], features);
        }
    }

    // The same with each word as what it means: "he keeps asking me" is "she keeps prying me".
    private void Meanings(string[] words, List<ulong> features)
    {
        var meanings = Array.ConvertAll(words, senses.Of);
        var single = new string[words.Length];
        for (var i = 0; i < words.Length; i++)
            single[i] = meanings[i].IsEmpty ? words[i] : meanings[i][0];
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var meaning in meanings[i])
                features.Add(Hash("s", meaning));
            if (i + 1 < words.Length)
                features.Add(Hash("ss", single[i], single[i + 1]));
            if (i + 2 < words.Length)
                features.Add(Hash("sss", single[i], single[i + 1], single[i + 2]));
            if (meanings[i].IsEmpty)
                continue;
            for (var gap = 1; gap <= WidestSenseGap && i + gap < words.Length; gap++)
            {
                if (!meanings[i + gap].IsEmpty)
                    features.Add(Hash("s…s", single[i], single[i + gap]));
            }
        }
    }

    private static void Pieces(string word, List<ulong> features)
    {
        for (var length = ShortestPiece; length <= LongestPiece; length++)
        {
            for (var from = -1; from + length <= word.Length + 1; from++)
            {
                var hash = On(Basis, "piece");
                for (var at = from; at < from + length; at++)
                    hash = (hash ^ (at < 0 || at == word.Length ? Border : word[at])) * Prime;
                features.Add(hash);
            }
        }
    }

    private static ulong Hash(string kind, string one) => On(On(Basis, kind), one);

    private static ulong Hash(string kind, string one, string two) => On(Hash(kind, one), two);

    private static ulong Hash(string kind, string one, string two, string three) => On(Hash(kind, one, two), three);

    private static ulong On(ulong hash, string text)
    {
        foreach (var letter in text)
            hash = (hash ^ letter) * Prime;
        return (hash ^ ' ') * Prime;
    }
}
