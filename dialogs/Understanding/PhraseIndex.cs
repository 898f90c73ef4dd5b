using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GuidanceBot.Understanding;

/// <summary>
/// Finds all of many phrases in one pass over a message. They are kept by the first two words of each, so that a message is
/// held only against those it may begin: most places of most messages begin none.
/// </summary>
internal sealed class PhraseIndex<T>
{
    // Phrases that begin with an open word come after all others.
    private const int Later = 1 << 24;

    // Stands for any second word.
    private const int Any = 0;

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<Entry>> byWords = [];
    private readonly Stems<Entry> byStem = new();
    private int count;

    public void Add(Phrase phrase, T means)
    {
        var beginnings = phrase.Beginnings;
        var isOpen = beginnings.Any(beginning => beginning.Open);
        var entry = new Entry(isOpen ? count++ + Later : count++, phrase, means);
        foreach (var (head, next) in beginnings.Select(beginning => isOpen ? (beginning.Head, null) : (beginning.Head, beginning.Next)).Distinct())
        {
            if (isOpen)
                byStem.Add(head, entry);
            else if (next is null || !beginnings.Contains((head, false, null)))
                Add(Key(Number(head), next is null ? Any : Number(next)), entry);
        }
    }

    /// <summary>The phrases that stand at one place, in no order.</summary>
    public Standing At(NormalizedText text, int at) =>
        at < text.Count ? new(this, text, at, NumberAt(text, at), NumberAt(text, at + 1)) : default;

    /// <summary>Every place where a phrase stands, in the order of the message.</summary>
    public ReadOnlySpan<Found> Each(NormalizedText text)
    {
        List<Found>? found = null;
        var next = NumberAt(text, 0);
        for (var at = 0; at < text.Count; at++)
        {
            var here = next;
            next = NumberAt(text, at + 1);
            var before = found?.Count ?? 0;
            foreach (var standing in new Standing(this, text, at, here, next))
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

    private void Add(long key, Entry entry)
    {
        if (!byWords.TryGetValue(key, out var list))
            byWords.Add(key, list = new(1));
        list.Add(entry);
    }

    private int Number(string word)
    {
        if (!words.TryGetValue(word, out var number))
            words.Add(word, number = words.Count + 1);
        return number;
    }

    // Any word that no phrase begins with is as good as none.
    private int NumberAt(NormalizedText text, int at) => at < text.Count ? words.GetValueOrDefault(text.Tokens.ItemRef(at).Word) : Any;

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

    /// <summary>The phrases that stand at one place: those known by two words, by one, and by how they begin.</summary>
    internal ref struct Standing(PhraseIndex<T> index, NormalizedText text, int at, int here, int next)
    {
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
                    if (entry.Phrase.MatchAt(text, at) is > 0 and var length)
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
            if (index is null || stage == 2 + Stems<Entry>.Longest)
                return false;
            entries = stage++ switch
            {
                0 => here == Any ? [] : Of(Any),
                1 => here == Any || next == Any ? [] : Of(next),
                _ => index.byStem.Of(text.Tokens.ItemRef(at).Word, stage - 2),
            };
            return true;
        }

        private readonly ReadOnlySpan<Entry> Of(int second) =>
            index.byWords.TryGetValue(Key(here, second), out var list) ? CollectionsMarshal.AsSpan(list) : [];
    }
}
