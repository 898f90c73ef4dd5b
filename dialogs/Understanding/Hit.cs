namespace GuidanceBot.Understanding;

/// <summary>A card that a search found for what was typed. The index lives at the edge; hits come in as part of what was heard.</summary>
/// <param name="Card">Content id of the card.</param>
/// <param name="Share">How much of what was asked the card covers, from 0 to 1; rare words weigh more.</param>
public readonly record struct Hit(string Card, double Share);
