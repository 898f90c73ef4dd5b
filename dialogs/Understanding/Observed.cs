namespace GuidanceBot.Understanding;

/// <summary>What the host observed of a message before it is heard. It comes in as hits do, so that the dialogs stay pure.</summary>
/// <param name="Language">A BCP 47 tag; null where it is the content's own language, or not sure.</param>
/// <param name="HoldsPersonal">Whether a name, a phone number, a mail or street address or a number of a person stands in it.</param>
/// <param name="IsHeavy">Whether it sounds strongly negative. Only where the practice switched that on and the visitor agreed.</param>
/// <param name="IsUnsure">Whether too little of it is known words to tell the language.</param>
public sealed record Observed(string? Language, bool HoldsPersonal, bool IsHeavy = false, bool IsUnsure = false)
{
    public static readonly Observed Nothing = new(null, false);
}

/// <summary>Observes a message, as the host does. It is handed in, and asked only where something depends on it.</summary>
/// <remarks>The same message is always observed the same while it is heard.</remarks>
public delegate Observed Observer(string message);

/// <summary>One message as the host sees it, looked at when that is first asked for and once.</summary>
internal sealed class Seen(string message, Observer? observe)
{
    private Observed? observed;

    public Observed Observed => observed ??= observe?.Invoke(message) ?? Observed.Nothing;
}

/// <summary>What there is to ask about a message.</summary>
[Flags]
public enum Wanted
{
    None = 0,
    Language = 1,
    Personal = 2,
    Heaviness = 4,
}
