using System.Collections.Frozen;
using System.Collections.Immutable;
using GuidanceBot.Safety;

namespace GuidanceBot.Understanding;

/// <summary>A card as the engine knows it.</summary>
/// <param name="Related">Cards that lead on from it. A link counts in both directions.</param>
public sealed record ShelvedCard(string Id, string Topic, string Label, Contact Contact, ImmutableArray<string> Related);

/// <summary>The advice cards: which belong to a topic, which lead on from one to the next, and which may be told.</summary>
public sealed class Shelf
{
    private readonly FrozenDictionary<string, ShelvedCard> cards;
    private readonly FrozenDictionary<(string Topic, Fear Fear), ImmutableArray<string>> open;
    private readonly FrozenDictionary<string, ImmutableArray<string>> beside;
    private readonly FrozenDictionary<string, string> byLabel;

    /// <param name="cards">In the order in which they are offered.</param>
    public Shelf(IEnumerable<ShelvedCard> cards)
    {
        var all = cards.ToArray();
        this.cards = all.ToFrozenDictionary(card => card.Id, StringComparer.Ordinal);
        open = all.GroupBy(card => card.Topic, StringComparer.Ordinal)
            .SelectMany(topic => Enum.GetValues<Fear>(), (topic, fear) => (Place: (topic.Key, fear), Cards: topic.Where(card => IsOpen(card.Contact, fear)).Select(card => card.Id)))
            .ToFrozenDictionary(one => one.Place, one => one.Cards.ToImmutableArray());
        var named = all.SelectMany(card => card.Related, (card, related) => (Card: related, By: card.Id)).ToLookup(link => link.Card, link => link.By, StringComparer.Ordinal);
        beside = all.ToFrozenDictionary(
            card => card.Id,
            card => card.Related.Concat(named[card.Id]).Where(this.cards.ContainsKey).Distinct().ToImmutableArray(),
            StringComparer.Ordinal);
        byLabel = all.DistinctBy(card => Words(card.Label)).ToFrozenDictionary(card => Words(card.Label), card => card.Id, StringComparer.Ordinal);
    }

    public bool Holds(string id) => cards.ContainsKey(id);

    /// <summary>Whether it may be told now.</summary>
    public bool IsOpen(string id, Fear fear) => cards.TryGetValue(id, out var card) && IsOpen(card.Contact, fear);

    /// <summary>Whether something that has to do with the partner may be said now.</summary>
    public static bool IsOpen(Contact contact, Fear fear) => contact switch
    {
        Contact.Partner => fear is Fear.Open or Fear.Unclear,
        Contact.Joint => fear is Fear.Open or Fear.Unasked,
        _ => true,
    };

    /// <summary>Whether a card belongs to a topic.</summary>
    public bool IsAbout(string id, string topic) => cards.TryGetValue(id, out var card) && card.Topic == topic;

    /// <summary>The cards of a topic that may be told now, in order.</summary>
    public ImmutableArray<string> About(string topic, Fear fear) => open.GetValueOrDefault((topic, fear), []);

    /// <summary>The cards that lead on from one, and may be told now.</summary>
    public ImmutableArray<string> Beside(string id, Fear fear) =>
        [.. beside.GetValueOrDefault(id, []).Where(card => IsOpen(card, fear))];

    /// <summary>The card whose chip was tapped, or typed word for word.</summary>
    internal string? Labelled(NormalizedText text) => byLabel.GetValueOrDefault(text.Joined());

    private static string Words(string label) => Normalizer.Normalize(label).Joined();
}
