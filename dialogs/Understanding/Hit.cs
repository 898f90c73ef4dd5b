namespace GuidanceBot.Understanding;

/// <summary>A card that a search found for what was typed. The index lives at the edge; hits come in as part of what was heard.</summary>
/// <param name="Card">Content id of the card.</param>
/// <param name="Likeness">How like the question is to those the card answers, from 0 to about 1.</param>
public readonly record struct Hit(string Card, double Likeness);
