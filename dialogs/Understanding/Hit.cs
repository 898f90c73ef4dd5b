namespace GuidanceBot.Understanding;

/// <summary>A card that a search found for what was typed. The index lives at the edge; hits come in as part of what was heard.</summary>
/// <param name="Card">Content id of the card.</param>
/// <param name="Likeness">How like the question is to those the card answers, from 0 to about 1.</param>
/// <param name="Evidence">How much there was to go by, from 0 to 1: a few usual words say little, however like they are.</param>
public readonly record struct Hit(string Card, double Likeness, double Evidence)
{
    /// <summary>How sure it is that the card answers the question.</summary>
    public double Sureness => Likeness * Evidence;
}
