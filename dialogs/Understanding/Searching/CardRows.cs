namespace GuidanceBot.Understanding;

/// <summary>One way of asking for a card, or its answer.</summary>
/// <param name="Card">Which of the cards.</param>
/// <param name="Stems">In the order of the words, each as often as it stands there.</param>
internal readonly record struct CardRow(int Card, bool IsAnswer, int[] Stems);

/// <summary>What all cards are asked with, and what they answer, as stems that are numbered by the alphabet.</summary>
internal sealed class CardRows
{
    private readonly WordStems stems;
    private readonly Dictionary<string, string> stemOf;
    private readonly Dictionary<string, int> places;

    public CardRows(IReadOnlyList<SearchedCard> cards, Synonyms synonyms, WordStems stems)
    {
        var texts = cards.SelectMany((card, at) => card.Asks.Select(ask => (Card: at, IsAnswer: false, Words: synonyms.In(ask)))
            .Append((Card: at, IsAnswer: true, Words: synonyms.In(card.Answer)))).ToArray();
        this.stems = stems;
        stemOf = texts.SelectMany(text => text.Words).Distinct(StringComparer.Ordinal).ToDictionary(word => word, stems.Of, StringComparer.Ordinal);
        Stems = [.. stemOf.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        places = Stems.Select((stem, at) => (stem, at)).ToDictionary(stem => stem.stem, stem => stem.at, StringComparer.Ordinal);
        All = [.. texts.Select(text => new CardRow(text.Card, text.IsAnswer, [.. text.Words.Select(word => places[stemOf[word]])]))];
        foreach (var stem in Stems)
            stemOf.TryAdd(stem, stems.Of(stem));
        Known = new KnownWords(texts.Where(text => !text.IsAnswer).SelectMany(text => text.Words));
    }

    public CardRow[] All { get; }

    public string[] Stems { get; }

    /// <summary>What cards are asked with.</summary>
    public KnownWords Known { get; }

    public string StemOf(string word) => stemOf.TryGetValue(word, out var stem) ? stem : stems.Of(word);

    /// <summary>The place of a stem; null where no row has it.</summary>
    public int? PlaceOf(string stem) => places.TryGetValue(stem, out var place) ? place : null;
}
