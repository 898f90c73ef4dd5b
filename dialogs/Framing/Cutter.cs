using System.Buffers;
using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Framing;

/// <summary>
/// Cuts a line into sentences and clauses. People type without punctuation, so that a clause also begins where a word
/// joins one ("because"), or where a subject follows a word that leads on to nothing ("… shut me out i feel …").
/// </summary>
internal sealed class Cutter(Lists lists)
{
    private static readonly SearchValues<char> stops = SearchValues.Create(".;!?\n…—–()•");
    private static readonly SearchValues<char> pauses = SearchValues.Create(",:");

    private readonly Listed joins = lists["joins"];
    private readonly Listed joinsBeforeASubject = lists["joins-before-a-subject"];
    private readonly Listed subjects = lists["subject"];
    private readonly Listed subjectsBeforeAVerb = lists["subject-before-a-verb"];
    private readonly Listed opensAClause = lists["opens-a-clause"];
    private readonly Listed verbs = lists["verb-of-a-subject"];
    private readonly Listed leadsOn = lists["leads-on"];
    private readonly Listed leadsOnBeforeYou = lists["leads-on-before-you"];

    /// <param name="words">Short forms in full.</param>
    public SpokenLine Cut(string original, ImmutableArray<Token> words)
    {
        var sentences = ImmutableArray.CreateBuilder<bool>(words.Length);
        var clauses = ImmutableArray.CreateBuilder<bool>(words.Length);
        var paused = ImmutableArray.CreateBuilder<bool>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var between = i == 0 ? default : Between(original, words[i - 1], words[i]);
            sentences.Add(i == 0 || IsStop(between));
            paused.Add(between.IndexOfAny(pauses) >= 0);
            clauses.Add(sentences[i] || paused[i] || BeginsClause(words, i));
        }

        return new SpokenLine(original, words, sentences.ToImmutable(), clauses.ToImmutable(), paused.ToImmutable(), Quotes.Inside(original, words));
    }

    private bool BeginsClause(ImmutableArray<Token> words, int i)
    {
        var (before, word) = (words[i - 1].Word, words[i].Word);
        var next = i + 1 < words.Length ? words[i + 1].Word : "";
        if (joins.Has(word))
            return true;
        if (joinsBeforeASubject.Has(word))
            return opensAClause.Has(next);
        if (leadsOn.Has(before) || joins.Has(before) || joinsBeforeASubject.Has(before))
            return false;
        return subjects.Has(word) || (subjectsBeforeAVerb.Has(word) && verbs.Has(next) && !leadsOnBeforeYou.Has(before));
    }

    private static ReadOnlySpan<char> Between(string original, Token before, Token word)
    {
        var from = before.Start + before.Length;
        return word.Start <= from ? default : original.AsSpan(from, word.Start - from);
    }

    // A dash with spaces around it parts; "well-meant" is joined by its hyphen.
    private static bool IsStop(ReadOnlySpan<char> between) => between.IndexOfAny(stops) >= 0 || between.Contains(" -", StringComparison.Ordinal);
}
