using System.Collections.Immutable;

namespace GuidanceBot.Safety;

/// <summary>Going behind somebody's back, as far as the visitor does it: what is done to the visitor is abuse.</summary>
/// <param name="Act">One of <see cref="Acts"/>.</param>
/// <param name="Stage">How far it went.</param>
public sealed record Conduct(string Act, ConductStage Stage)
{
    /// <summary>How its examples begin in the content: this, the act and the stage.</summary>
    public const string Prefix = "conduct.";

    /// <summary>Examples that only look like it, of whatever act.</summary>
    public const string Any = "any";

    /// <summary>
    /// Recording in secret, spying by device, reading what is private, posing as the partner, making them quit, going to
    /// their therapist in secret, gathering things for a custody case.
    /// </summary>
    public static ImmutableArray<string> Acts { get; } = ["record", "spy", "read", "pose", "quit", "contact", "custody"];
}

/// <summary>How far somebody went who goes behind another's back.</summary>
public enum ConductStage
{
    /// <summary>It is planned, or how to do it is asked.</summary>
    Plan,

    /// <summary>It was done.</summary>
    Did,

    /// <summary>Whether it is all right is asked.</summary>
    Asks,
}
