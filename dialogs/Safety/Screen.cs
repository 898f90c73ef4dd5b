using GuidanceBot.Runtime;
using GuidanceBot.Understanding;

namespace GuidanceBot.Safety;

/// <summary>
/// Reads every message for danger before anything else reads it: by signals, which authors wrote and a clinician can sign,
/// and by what is like the examples, for what is said in other words or sideways. The heavier of the two counts; what only
/// sounds like a signal is asked about instead of taking the turn.
/// </summary>
public static class Screen
{
    /// <summary>From how much on examples alone take the turn: log odds of a piece, and of all that stands around it, and how long it is.</summary>
    public const double TakesTurn = 4.4;

    /// <summary>How much the logarithm of a piece's length counts in it: of few words the examples tell less.</summary>
    public const double LengthCounts = 1.75;

    /// <summary>How much of it has to be likeness to what is stated, and not hinted at.</summary>
    public const double IsStated = 0.3;

    /// <summary>From how much likeness on less than that is enough.</summary>
    public const double IsSure = 0.9;

    /// <inheritdoc cref="IsSure"/>
    public const double IsStatedOfSure = 0.1;

    /// <summary>From how much likeness on they ask.</summary>
    public const double Asks = 0.325;

    /// <summary>The same, once danger was spoken of before.</summary>
    public const double AsksWatching = 0.25;

    /// <summary>The same for what is read as an answer to the question that waits.</summary>
    public const double AsksOfAnswer = 0.4;

    /// <summary>The same for a few words, and where danger was just asked about, of which the examples tell less.</summary>
    public const double AsksOfFew = 0.5;

    /// <summary>The same for a line meant for the partner: what is like danger in it is often said to them, too.</summary>
    public const double AsksOfLine = 0.7;

    /// <summary>From how much likeness to harmless messages on, or to what is over or another's, a signal only asks.</summary>
    public const double Doubts = 0.6;

    /// <summary>The same for a signal that only asks: then it is left alone.</summary>
    public const double DoubtsAsking = 0.85;

    /// <summary>The same for a signal of what is imminent.</summary>
    public const double DoubtsImminent = 0.75;

    /// <summary>The same for any signal, of a short message as a whole, where no piece of it is likelier danger than not.</summary>
    public const double DoubtsWhole = 0.7;

    /// <summary>From how much likeness to what is over, or another's, on a line of support is said.</summary>
    public const double Supports = 0.5;

    /// <summary>From how much likeness on somebody is taken to go behind another's back.</summary>
    public const double IsBehind = 0.6;

    private const int Few = 4;

    // Words on either side of a signal that say how it is meant: "left out, and honestly I want to die".
    private const int Beside = 4;

    /// <summary>Never throws, whatever was typed.</summary>
    /// <param name="watches">True where danger was spoken of earlier in the conversation.</param>
    /// <returns>Null where nothing speaks of danger.</returns>
    public static Alarm? Read(NormalizedText text, Phrasebook phrasebook, bool watches = false)
    {
        var mended = phrasebook.Signals.Mend(text);
        var signalled = Signalled(mended, phrasebook);
        return Weigh(signalled, mended, phrasebook, watches ? AsksWatching : Asks).Alarm;
    }

    /// <summary>Whether a choice says nothing of fear, so that the words for it are no danger.</summary>
    public static bool IsOrdinary(string prompt, string choice) =>
        FearRules.After(SafetyState.Unasked, new Answer(prompt, choice)).Fear is Fear.Unasked or Fear.Open;

    /// <summary>Every signal found in a message, as its sentence tells it.</summary>
    public static IEnumerable<Alarm> Signals(string message, Phrasebook phrasebook) =>
        phrasebook.Signals.Find(phrasebook.Signals.Mend(Normalizer.Normalize(message)));

    /// <summary>What signals alone find.</summary>
    internal static Alarm? Signalled(NormalizedText mended, Phrasebook phrasebook)
    {
        Alarm? worst = null;
        foreach (var alarm in phrasebook.Signals.Find(mended))
            worst = Alarm.Heavier(worst, alarm);
        return worst;
    }

    /// <summary>Weighs it with what is like the examples.</summary>
    /// <param name="asks">From how much likeness on it asks.</param>
    internal static (Alarm? Alarm, Conduct? Conduct) Weigh(Alarm? signalled, NormalizedText mended, Phrasebook phrasebook, double asks)
    {
        if (Indication.Of(mended, phrasebook) is not { } indication)
            return (signalled, null);
        return (
            Weigh(signalled, indication, IsDoubted(signalled, indication, mended, phrasebook), mended, phrasebook, asks),
            indication.Whole.Behind >= IsBehind ? new Conduct(phrasebook.Danger.ActOf(mended), indication.Whole.Stage) : null);
    }

    private static Alarm? Weigh(Alarm? signalled, Indication indication, bool doubted, NormalizedText mended, Phrasebook phrasebook, double asks)
    {
        var (like, piece) = (indication.Like, indication.Piece);
        if (signalled is { Reach: Reach.Takeover })
            return doubted ? signalled with { Reach = Reach.CheckIn } : signalled;
        if (doubted)
            signalled = null;
        if (indication.TakesTurn)
            return Alarm.Heavier(signalled, Stated(like, piece, mended, phrasebook));
        return like.Worth >= (piece.Count <= Few ? AsksOfFew : asks)
            ? Alarm.Heavier(signalled, Asking(signalled, like, piece, mended, phrasebook))
            : signalled ?? Supporting(like, piece, phrasebook);
    }

    private static Alarm Stated(Likeness like, Piece piece, NormalizedText mended, Phrasebook phrasebook) =>
        OfWhom(new Alarm(phrasebook.Danger.KindOf(piece), like.Tier, Reach.Takeover), mended, phrasebook);

    // What is done to a friend is the friend's danger, and "my son cuts himself" the son's.
    private static Alarm OfWhom(Alarm alarm, NormalizedText mended, Phrasebook phrasebook) => alarm.Kind switch
    {
        SafetyKinds.AbuseVictim or SafetyKinds.SexualAssault when phrasebook.Signals.IsOfOutsider(mended) => alarm with { Tier = Tier.OtherPersonNow },
        SafetyKinds.Suicide when phrasebook.Signals.IsOfAnother(mended) => alarm with { Tier = Tier.OtherPersonNow },
        SafetyKinds.EatingDisorder when phrasebook.Signals.IsOfAnother(mended) => alarm with { Tier = Tier.OtherPerson, Reach = Reach.Support },
        _ => alarm,
    };

    // What is said with hardly a word beside it is not doubted.
    private static bool IsDoubted(Alarm? signalled, Indication indication, NormalizedText mended, Phrasebook phrasebook) =>
        signalled is not null && 2 * signalled.Words < indication.Piece.Count && phrasebook.Signals.Reads(indication.Piece.Words)
        && ((signalled.Reach == Reach.Takeover && indication.IsHarmless)
            || (IsDoubted(signalled, indication.Like) && phrasebook.Danger.Of(Piece.Of(mended, signalled.At, signalled.At + signalled.Words).With(Beside)) is { } near && IsDoubted(signalled, near)));

    // A signal finds words; the examples tell how such words are mostly meant. In doubt it asks, and never passes by.
    private static bool IsDoubted(Alarm? signalled, Likeness like) => signalled switch
    {
        { Reach: Reach.Takeover, Tier: Tier.Imminent } => like.Harmless > DoubtsImminent,
        { Reach: Reach.Takeover } => like.Harmless > Doubts || like.Elsewhere > Doubts,
        { Reach: Reach.CheckIn } => like.Harmless > DoubtsAsking,
        _ => false,
    };

    private static Alarm Asking(Alarm? signalled, Likeness like, Piece piece, NormalizedText mended, Phrasebook phrasebook) =>
        OfWhom(new(signalled?.Kind ?? phrasebook.Danger.KindOf(piece), like.Tier, Reach.CheckIn), mended, phrasebook);

    private static Alarm? Supporting(Likeness like, Piece piece, Phrasebook phrasebook) => like.Elsewhere >= Supports
        ? new Alarm(phrasebook.Danger.KindOf(piece), like.Past >= like.Others ? Tier.Past : Tier.OtherPerson, Reach.Support)
        : null;
}
