namespace GuidanceBot.Counting;

/// <summary>What is counted. The names stand in the store, in the report and in its <c>--only</c>.</summary>
internal enum CountKind
{
    /// <summary>Steps that said or asked something, as <c>ask/AskMotive</c>.</summary>
    Steps,

    /// <summary>How conversations came to rest.</summary>
    Endings,

    /// <summary>Turns in which people to turn to were named, as <c>suicide/passive</c>: kind of danger, and how near it was.</summary>
    Referrals,
}
