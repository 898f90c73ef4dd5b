namespace GuidanceBot.Storage;

/// <summary>The store could not do what was asked, and kept nothing of it. Its message is for an operator and holds no words of a visitor.</summary>
internal sealed class StoreFault(StoreTrouble trouble, Exception? cause = null) : Exception(Sentence(trouble), cause)
{
    public StoreTrouble Trouble => trouble;

    /// <summary>
    /// The store's own fault where another came of it. Data Protection, which keeps its keys there, tells it as a failure to
    /// open what was sealed: whoever took that at its word would turn a visitor away for a disk that is full.
    /// </summary>
    public static StoreFault? Behind(Exception? fault) => fault switch
    {
        null => null,
        StoreFault store => store,
        _ => Behind(fault.InnerException),
    };

    private static string Sentence(StoreTrouble trouble) => trouble switch
    {
        StoreTrouble.Busy => "More work waits for the store than it can take, or somebody else holds it locked.",
        StoreTrouble.Full => "The disk of the store is full, or its limit is reached: free some space; nothing has to be restarted.",
        StoreTrouble.Unwritable => "The store cannot be written: give this account the right to, or point it at the server that takes writes.",
        StoreTrouble.Damaged => "The store is damaged: stop the service and restore a backup.",
        StoreTrouble.Unready => "The store lacks tables this version needs: run guidancebot migrate.",
        _ => "The store cannot be reached; it is tried again with every request.",
    };
}

/// <summary>What is wrong with a store.</summary>
internal enum StoreTrouble
{
    /// <summary>Too much waits, or it is locked: soon over.</summary>
    Busy,

    /// <summary>No space is left.</summary>
    Full,

    /// <summary>It is there, and takes no writes.</summary>
    Unwritable,

    /// <summary>What is read is not what was written.</summary>
    Damaged,

    /// <summary>Migrations are pending.</summary>
    Unready,

    /// <summary>It does not answer.</summary>
    Unreachable,
}
