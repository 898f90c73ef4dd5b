using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GuidanceBot.Language;

/// <summary>
/// Which language a message is in, by its script and its most usual words. Someone who writes in the content's language
/// and is told that it is not read is put off for good, so that any doubt leaves a message as it is.
/// </summary>
internal sealed class LanguageGuess
{
    // "No", "ok" and "ja" are nothing to go by.
    private const int FewestWords = 4;
    private const int FewestOfLanguage = 2;
    private const double AgainstOwn = 2;
    private const double LeastShare = 0.4;
    private const double LeastKnown = 0.5;
    private const uint Own = 1;

    private readonly FrozenDictionary<string, uint> languages;
    private readonly ImmutableArray<string> codes;
    private readonly bool isLatin;

    /// <param name="vocabulary">Words of the content's own language.</param>
    public LanguageGuess(LanguageWords words, IReadOnlySet<string> vocabulary, string locale)
    {
        var others = words.Profiles.Where(profile => !IsOwn(profile.Code, locale)).Take(31).ToArray();
        codes = [.. others.Select(profile => profile.Code)];
        isLatin = vocabulary.Count(word => char.IsAscii(word[0])) * 2 >= vocabulary.Count;
        var masks = vocabulary.ToDictionary(word => word, _ => Own, StringComparer.Ordinal);
        foreach (var word in words.Profiles.Where(profile => IsOwn(profile.Code, locale)).SelectMany(Folded))
            masks[word] = Own;
        for (var i = 0; i < others.Length; i++)
        {
            foreach (var word in Folded(others[i]))
                masks[word] = masks.GetValueOrDefault(word) | (2u << i);
        }

        languages = masks.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public bool IsKnown(string folded) => (languages.GetValueOrDefault(folded) & Own) != 0;

    /// <returns>A language that is not the content's own, or null; and whether too little was known to tell.</returns>
    public (string? Language, bool IsUnsure) Of(string text, ImmutableArray<TypedWord> words)
    {
        if (isLatin && Scripts.LanguageOf(text) is { } script)
            return (script, false);
        return OfWords(words.AsSpan());
    }

    /// <summary>Whether two tags are of one language.</summary>
    public static bool IsOwn(string code, string locale) => Primary(code).Equals(Primary(locale), StringComparison.OrdinalIgnoreCase);

    private (string? Language, bool IsUnsure) OfWords(ReadOnlySpan<TypedWord> words)
    {
        Span<int> only = stackalloc int[codes.Length];
        Span<int> shared = stackalloc int[codes.Length];
        var (different, own, known, marked) = (0, 0, 0, 0);
        for (var at = 0; at < words.Length; at++)
        {
            // "La la la la" is one word.
            var word = words[at];
            if (IsAmong(words[..at], word.Folded))
                continue;
            different++;
            var mask = languages.GetValueOrDefault(word.Folded);
            known += (mask & Own) != 0 ? 1 : 0;
            own += mask == Own ? 1 : 0;
            marked += word.IsMarked && (mask & Own) == 0 ? 1 : 0;
            for (var i = 0; i < codes.Length; i++)
            {
                if ((mask & (2u << i)) != 0)
                    ((mask & Own) != 0 ? ref shared[i] : ref only[i])++;
            }
        }

        if (different < FewestWords)
            return (null, false);
        var best = Best(only, shared);
        if (best >= 0 && IsClear(only[best], shared[best], own, marked, different))
            return (codes[best], false);
        return (null, LeastKnown * different > known);
    }

    // The text is short: what was met is looked through faster than a set is made.
    private static bool IsAmong(ReadOnlySpan<TypedWord> words, string folded)
    {
        foreach (var word in words)
        {
            if (word.Folded == folded)
                return true;
        }

        return false;
    }

    // A word that both languages have says nothing; one with a foreign mark says that it is not ours.
    private static bool IsClear(int only, int shared, int own, int marked, int words) =>
        only >= FewestOfLanguage
        && only + (marked / 2.0) > AgainstOwn * own
        && only + shared + (marked / 2.0) >= LeastShare * words;

    private static int Best(ReadOnlySpan<int> only, ReadOnlySpan<int> shared)
    {
        var best = -1;
        for (var i = 0; i < only.Length; i++)
        {
            if (only[i] > 0 && (best < 0 || (2 * only[i]) + shared[i] > (2 * only[best]) + shared[best]))
                best = i;
        }

        return best;
    }

    private static IEnumerable<string> Folded(LanguageProfile profile) => profile.Words.SelectMany(word => Typed.Words(word)).Select(word => word.Folded);

    private static string Primary(string code) => code.Split('-', '_')[0];
}
