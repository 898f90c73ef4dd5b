using System.Collections.Immutable;

namespace GuidanceBot.Understanding;

/// <summary>A card as the search knows it.</summary>
/// <param name="Asks">Every way of asking for it.</param>
/// <param name="Answer">What it says.</param>
public sealed record SearchedCard(string Id, ImmutableArray<string> Asks, string Answer);
