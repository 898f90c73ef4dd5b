namespace GuidanceBot.Understanding;

/// <summary>What a message is about, told from the whole of it. In content as the examples <c>topic.NAME</c>.</summary>
internal enum MessageTopic
{
    PartnerAsks,
    ClientShares,
    Recording,
    Confidentiality,
    TherapeuticRelationship,
    CouplesTherapy,
    OwnSupport,
    OutOfScope,
    Smalltalk,
    Goodbye,
    Restart,
    Help,
    PrivacyDelete,
}
