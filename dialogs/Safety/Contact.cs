namespace GuidanceBot.Safety;

/// <summary>What an entry has to do with the partner, which decides when fear silences it.</summary>
public enum Contact
{
    /// <summary>Nothing: it can be said to anybody.</summary>
    None,

    /// <summary>It is about talking with the partner: it waits for the question on hard talks, and a block silences it.</summary>
    Partner,

    /// <summary>It is about therapy or a visit for two: it is silent wherever fear may play a part.</summary>
    Joint,
}
