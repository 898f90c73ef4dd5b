namespace GuidanceBot.Storage;

/// <summary>One conversation, as stored.</summary>
internal sealed record ConversationRow
{
    public required string Id { get; init; }

    /// <summary>Counts the turns kept; 1 is the greeting.</summary>
    public required long Version { get; init; }

    /// <summary>Sequence number of the next activity; the first is 1.</summary>
    public required long NextSeq { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Proves that a token's key belongs to this row.</summary>
    public required byte[] Check { get; init; }

    /// <summary>Seals stream URLs until the next one is opened. Where <see cref="SealedKey"/> is set there are none, and it tells how far the log was delivered.</summary>
    public required byte[] StreamKey { get; init; }

    /// <summary>The conversation's key for channels whose visitors hold no token; null on Direct Line.</summary>
    public byte[]? SealedKey { get; init; }

    public required byte[] State { get; init; }
}

/// <summary>One turn, as stored: what was heard and what was said.</summary>
/// <param name="Id">Id of the conversation.</param>
/// <param name="FirstSeq">Sequence number of its first activity.</param>
/// <param name="LastSeq">Sequence number of its last activity.</param>
/// <param name="ClientKey">Recognises a retried post; null where the client gave no id.</param>
/// <param name="Body">The sealed activities.</param>
internal sealed record TurnRow(string Id, long FirstSeq, long LastSeq, byte[]? ClientKey, byte[] Body);

/// <summary>One turn to keep.</summary>
/// <param name="Conversation">The row as it is to be afterwards; its version is one more than the version it was decided on.</param>
/// <param name="Turn">What was heard and said.</param>
/// <param name="Wipe">True when all earlier turns go with it.</param>
internal sealed record Append(ConversationRow Conversation, TurnRow Turn, bool Wipe = false)
{
    /// <summary>
    /// How the state began that it was decided on; empty where none is there yet. No two are sealed alike, so that a
    /// conversation that began anew under its id is not taken for the one before, whatever its version.
    /// </summary>
    public byte[] Before { get; init; } = [];

    /// <summary>True where the conversation is kept as long already, so that its expiry, and the index of it, stay as they are.</summary>
    public bool Lasts { get; init; }
}
