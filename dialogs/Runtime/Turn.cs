using System.Collections.Immutable;

namespace GuidanceBot.Runtime;

/// <summary>The outcome of one turn: the state to keep and what to say.</summary>
/// <param name="State">The state after the turn.</param>
/// <param name="Replies">What to say, in order.</param>
/// <param name="Ending">Set when the conversation came to rest with this turn.</param>
/// <param name="Forget">True for a safety turn: a client drops its token, so that nothing is restored on its device.</param>
/// <param name="Referral">What people were named for in this turn, for counting; null where none were.</param>
/// <param name="Erase">True when the visitor asked for everything to be deleted: earlier turns go with this one.</param>
public sealed record Turn(
    State State,
    ImmutableArray<Reply> Replies,
    Ending? Ending = null,
    bool Forget = false,
    bool Erase = false,
    Referral? Referral = null)
{
    /// <summary>
    /// The steps that said something or put their question in this turn, in order, for counting. Not those passed by: their
    /// answer was known, there was nothing left to say, or they only led on. A question is entered once on a way, however
    /// often it is put again after a retry, an aside or help; after <c>back</c> it is entered anew. Steps of the people to
    /// turn to are left to <see cref="Referral"/>.
    /// </summary>
    public ImmutableArray<Frame> Entered { get; init; } = [];
}

/// <summary>That people to turn to were named, and for what: all that is ever counted of it.</summary>
/// <param name="Kind">One of <see cref="Safety.SafetyKinds.All"/>.</param>
/// <param name="Tier">How near the danger was; null for a call for help without more.</param>
public sealed record Referral(string Kind, Safety.Tier? Tier);
