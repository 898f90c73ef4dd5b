using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Safety;

/// <summary>All signals and aspects of a locale, ready to be looked for.</summary>
internal sealed class SignalBook
{
    private readonly PhraseIndex<Signal> signals;
    private readonly PhraseIndex<string> aspects;
    private readonly Exceptions unless = new();
    private readonly Lazy<(Mending Mending, IReadOnlySet<string> Usual)> spelling;

    /// <param name="lexicon">The words that phrases look for.</param>
    /// <param name="compile">Makes phrases of what authors write.</param>
    /// <param name="usual">Words that are no slips. They may have to be counted first, which is done when a message is read.</param>
    public SignalBook(
        IEnumerable<Signal> all, IEnumerable<Cue> told, Lexicon lexicon, Func<IEnumerable<string>, ImmutableArray<Phrase>> compile, Func<IReadOnlySet<string>> usual)
    {
        signals = new(lexicon);
        aspects = new(lexicon);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        // What an exception or an aspect names is no slip of a word of danger either.
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var signal in all)
        {
            foreach (var phrase in compile(signal.Hears))
            {
                signals.Add(phrase, signal);
                foreach (var word in phrase.Whole)
                    words[word] = words.GetValueOrDefault(word) + 1;
            }

            if (signal.Unless.Length == 0)
                continue;
            var otherwise = compile(signal.Unless);
            unless.Add(signal.Id, otherwise);
            known.UnionWith(otherwise.SelectMany(phrase => phrase.Whole));
        }

        foreach (var cue in told)
        {
            foreach (var phrase in compile(cue.Hears))
            {
                aspects.Add(phrase, cue.Id[Aspects.Prefix.Length..]);
                known.UnionWith(phrase.Whole);
            }
        }

        spelling = new(() =>
        {
            known.UnionWith(usual());
            return (new Mending(words, known), known);
        });
    }

    /// <summary>The message with slips in words of danger set right.</summary>
    public NormalizedText Mend(NormalizedText text) => spelling.Value.Mending.Of(text);

    /// <summary>Whether a message is in words that are known: of another language the examples tell nothing.</summary>
    public bool Reads(ReadOnlySpan<Token> words)
    {
        var (known, usual) = (0, spelling.Value.Usual);
        foreach (var word in words)
            known += usual.Contains(word.Word) ? 1 : 0;
        return 2 * known >= words.Length;
    }

    /// <summary>Whether a piece of a message is told of somebody outside the couple: "my friend's husband …".</summary>
    public bool IsOfOutsider(NormalizedText mended) => new Telling(mended, Aspects.In(aspects, mended)).IsOfOutsider();

    /// <summary>Whether a message tells of somebody else alone: "my son cuts himself".</summary>
    public bool IsOfAnother(NormalizedText mended) => new Telling(mended, Aspects.In(aspects, mended)).IsOfAnother();

    /// <summary>Everything that words of danger in a message say, before it is weighed.</summary>
    /// <param name="mended">The message, mended.</param>
    public ImmutableArray<Alarm> Find(NormalizedText mended)
    {
        ImmutableArray<Alarm>.Builder? alarms = null;
        Telling? telling = null;
        foreach (var found in signals.Each(mended))
        {
            if (unless.Hold(found.Means.Id, mended, found.At, found.Length))
                continue;
            telling ??= new Telling(mended, Aspects.In(aspects, mended));
            if (telling.Of(found.Means, found.At, found.Length) is { } alarm)
                (alarms ??= ImmutableArray.CreateBuilder<Alarm>()).Add(alarm);
        }

        return alarms?.ToImmutable() ?? [];
    }
}
