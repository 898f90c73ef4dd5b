namespace GuidanceBot.Understanding;

/// <summary>
/// What a message may be about beside its topic, so that it is not read as an ordinary one. In content as the examples
/// <c>concern.NAME</c>.
/// </summary>
internal enum Concern
{
    /// <summary>A medicine or the body.</summary>
    Medicine,

    /// <summary>Somebody comes in, or may read along.</summary>
    Watched,
}
