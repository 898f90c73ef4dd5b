using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GuidanceBot.Language;

/// <summary>
/// Names, as far as they can be told without a model: after a title, a given name, or a capital in the
/// middle of a sentence on a word that is none of the language's. Days, peoples and the first word of a sentence are none.
/// </summary>
internal sealed class NameFinder
{
    private const double TitleCase = 0.6;
    private const int FewWords = 4;
    private static readonly SearchValues<char> sentenceEnds = SearchValues.Create(".!?:;\n\r\"“”‘(*-–—•");

    private readonly LanguageGuess language;
    private readonly FrozenSet<string> capitals;
    private readonly FrozenSet<string> names;
    private readonly FrozenSet<string> titles;
    private readonly bool isOn;

    /// <param name="own">The content's own language; one without names of its own is not looked through.</param>
    public NameFinder(LanguageProfile own, LanguageGuess language)
    {
        this.language = language;
        capitals = Folded(own.Capitals);
        names = Folded(own.Names);
        titles = Folded(own.Titles);
        isOn = names.Count > 0;
    }

    public bool IsIn(string text, ImmutableArray<TypedWord> words)
    {
        if (!isOn)
            return false;

        // Where every word has a capital, none of them says anything.
        var titled = words.Length >= FewWords && words.Count(word => char.IsUpper(text[word.Start])) > TitleCase * words.Length;
        for (var at = 0; at < words.Length; at++)
        {
            if (IsName(text, words, at, titled))
                return true;
        }

        return false;
    }

    private bool IsName(string text, ImmutableArray<TypedWord> words, int at, bool titled)
    {
        var word = words[at];
        var bare = Bare(text, word);
        if (capitals.Contains(word.Folded) || capitals.Contains(bare))
            return false;
        var known = language.IsKnown(word.Folded) || language.IsKnown(bare);
        var named = names.Contains(word.Folded) || names.Contains(bare);
        if (named && !known)
            return true;

        var starts = StartsSentence(text, words, at);
        var previous = starts || at == 0 ? "" : words[at - 1].Folded;
        if (titles.Contains(previous) && word.Length > 1 && (!known || IsCapital(text, word)))
            return true;
        return IsCapital(text, word) && !starts && !titled && (named || !known);
    }

    // One capital and then none: shouting and short forms (CBT) are no names.
    private static bool IsCapital(string text, TypedWord word) =>
        word.Length > 1 && char.IsUpper(text[word.Start]) && text.AsSpan(word.Start + 1, word.Length - 1).IndexOfAnyInRange('a', 'z') >= 0;

    private static bool StartsSentence(string text, ImmutableArray<TypedWord> words, int at)
    {
        if (at == 0)
            return true;
        var end = words[at - 1].Start + words[at - 1].Length;
        var between = text.AsSpan(end, words[at].Start - end);

        // "Dr. Hoffmann".
        return between.IndexOfAny(sentenceEnds) >= 0 && !(between is ". " && IsShort(words[at - 1]));
    }

    private static bool IsShort(TypedWord word) => word.Folded is "dr" or "mr" or "mrs" or "ms" or "prof" or "st";

    // "Anna's" is folded to "annas"; "Hendersons" stands for Henderson, and "nicks" for nothing.
    private static string Bare(string text, TypedWord word) =>
        word.Folded.Length > 3 && word.Folded[^1] == 's' && (word.Folded.Length < word.Length || char.IsUpper(text[word.Start])) ? word.Folded[..^1] : word.Folded;

    private static FrozenSet<string> Folded(ImmutableArray<string> words) =>
        words.SelectMany(word => Typed.Words(word)).Select(word => word.Folded).ToFrozenSet(StringComparer.Ordinal);
}
