using System.Text.Json.Serialization;

namespace GuidanceBot.Safety;

/// <summary>How near a danger is, as the words tell it; the nearest first.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Tier>))]
public enum Tier
{
    /// <summary>It happens, or is about to.</summary>
    Imminent,

    /// <summary>Somebody else is in danger now.</summary>
    OtherPersonNow,

    /// <summary>Stated of oneself, ongoing or undated.</summary>
    Active,

    /// <summary>Not wanting to live, without more.</summary>
    Passive,

    /// <summary>Dated to the past, and over.</summary>
    Past,

    /// <summary>Somebody else, not now.</summary>
    OtherPerson,

    /// <summary>A question about it, or a word of it.</summary>
    Topical,
}
