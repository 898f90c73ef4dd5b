using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GuidanceBot.Understanding;

/// <summary>
/// Finds all of many phrases in one pass over a message. They are kept by the first two words of each, so that a message is
/// held only against those it may begin: most places of most messages begin none.
/// </summary>
internal sealed class PhraseIndex<T>(Lexicon lexicon)
{
    // Phrases that begin with an open word come after all others.
    private const int Later = 1 << 24;

    // Stands for any second word.
    private const int Any = 0;

    // In place of a first word, for phrases that are kept by how that begins.
    private const int Stem = -1;

    private readonly Lexicon lexicon = lexicon;
    private readonly Dictionary<long, List<Entry>> entries = [];
    private readonly KeyFilter keys = new();
    private int count;

    public void Add(Phrase phrase, T means)
    {
        var beginnings = phrase.Beginnings;
        var isOpen = beginnings.Any(beginning => beginning.Open);
        var entry = new Entry(isOpen ? count++ + Later : count++, phrase, means);
        foreach (var key in (isOpen ? beginnings.Select(beginning => Key(Stem, lexicon.LearnStem(beginning.Head))) : Closed(beginnings)).ToHashSet())
            Add(key, entry);
    }

    /// <summary>The phrases that stand at one place, in no order.</summary>
    public Standing At(NormalizedText text, int at) => count > 0 && at < text.Count ? new(this, text, at) : default;

    /// <summary>Every place where a phrase stands, in the order of the message.</summary>
    public ReadOnlySpan<Found> Each(NormalizedText text)
    {
        if (count == 0)
            return [];
        List<Found>? found = null;
        for (var at = 0; at < text.Count; at++)
        {
            var before = found?.Count ?? 0;
            foreach (var standing in new Standing(this, text, at))
                (found ??= []).Add(standing);
            if (found?.Count > before + 1)
                found.Sort(before, found.Count - before, InOrder.Instance);
        }

        return CollectionsMarshal.AsSpan(found);
    }

    /// <summary>Everything found, in the order of the message. What is denied ("never scary") is left out.</summary>
    /// <param name="denied">True where a denial is no reason to leave something out.</param>
    /// <param name="except">Where what was found is meant otherwise.</param>
    public ImmutableArray<T> Find(NormalizedText text, bool denied = false, Func<T, NormalizedText, int, bool>? except = null)
    {
        var standing = Each(text);
        if (standing.IsEmpty)
            return [];
        var found = ImmutableArray.CreateBuilder<T>(standing.Length);
        foreach (var one in standing)
        {
            if (!found.Contains(one.Means)
                && (denied || one.Phrase.StartsNegated || !Negation.Before(text, one.At))
                && except?.Invoke(one.Means, text, one.At) != true)
                found.Add(one.Means);
        }

        return found.DrainToImmutable();
    }

    // A word that stands for itself whatever follows needs no second.
    private IEnumerable<long> Closed(ImmutableArray<(string Head, bool Open, string? Next)> beginnings)
    {
        var alone = beginnings.Where(beginning => beginning.Next is null).Select(beginning => beginning.Head).ToHashSet(StringComparer.Ordinal);
        foreach (var (head, _, next) in beginnings)
            yield return Key(lexicon.Learn(head), next is null || alone.Contains(head) ? Any : lexicon.Learn(next));
    }

    private void Add(long key, Entry entry)
    {
        if (!entries.TryGetValue(key, out var list))
        {
            entries.Add(key, list = new(1));
            if (entries.Count > keys.Room)
            {
                keys.Grow();
                foreach (var known in entries.Keys)
                    keys.Add(known);
            }

            keys.Add(key);
        }

        list.Add(entry);
    }

    private static long Key(int first, int second) => ((long)first << 32) | (uint)second;

    /// <summary>A phrase that stands in a message.</summary>
    /// <param name="At">At which token it begins.</param>
    /// <param name="Length">How many it covers.</param>
    internal readonly record struct Found(int Place, Phrase Phrase, T Means, int At, int Length);

    private readonly record struct Entry(int Place, Phrase Phrase, T Means);

    private sealed class InOrder : IComparer<Found>
    {
        public static readonly InOrder Instance = new();

        public int Compare(Found x, Found y) => x.Place.CompareTo(y.Place);
    }

    /// <summary>The phrases that stand at one place: those known by one word, by two, and by how they begin.</summary>
    internal ref struct Standing(PhraseIndex<T> index, NormalizedText text, int at)
    {
        private readonly WordNumbers numbers = text.Numbers(index.lexicon);
        private ReadOnlySpan<Entry> entries;
        private int place = -1;
        private int stage;

        public Found Current { get; private set; }

        public readonly Standing GetEnumerator() => this;

        public bool MoveNext()
        {
            while (true)
            {
                while (++place < entries.Length)
                {
                    ref readonly var entry = ref entries[place];
                    if (entry.Phrase.MayStand(numbers.Bits) && entry.Phrase.MatchAt(text, at) is > 0 and var length)
                    {
                        Current = new Found(entry.Place, entry.Phrase, entry.Means, at, length);
                        return true;
                    }
                }

                if (!Turn())
                    return false;
                place = -1;
            }
        }

        /// <returns>False where no more are to be looked at.</returns>
        private bool Turn()
        {
            if (index is null)
                return false;
            while (stage <= Lexicon.PerWord)
            {
                if (Next(stage++) is { } key && index.keys.MayHold(key) && index.entries.TryGetValue(key, out var list))
                {
                    entries = CollectionsMarshal.AsSpan(list);
                    return true;
                }
            }

            return false;
        }

        // By the word, by it and the one after, and by each of its beginnings.
        private readonly long? Next(int stage)
        {
            var own = at * Lexicon.PerWord;
            var all = numbers.All;
            if (stage < 2)
            {
                var after = stage == 0 ? Any : own + Lexicon.PerWord < all.Length ? all[own + Lexicon.PerWord] : Any;
                return all[own] == 0 || (stage > 0 && after == Any) ? null : Key(all[own], after);
            }

            return all[own + stage - 1] is > 0 and var stem ? Key(Stem, stem) : null;
        }
    }
}
