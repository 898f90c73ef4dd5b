using System.Collections.Immutable;

namespace GuidanceBot.Safety;

/// <summary>
/// What a safety turn is about. Named in content as <c>help.KIND.TIER.1</c>, in signals as <c>signal.KIND.TIER…</c> and in
/// examples as <c>danger.KIND.TIER</c>.
/// </summary>
public static class SafetyKinds
{
    /// <summary>The visitor called for help, and said no more.</summary>
    public const string Asked = "asked";

    /// <summary>Suicide and self-harm, the visitor's own or somebody else's.</summary>
    public const string Suicide = "suicide";

    /// <summary>The visitor is hurt, controlled or made afraid by a partner.</summary>
    public const string AbuseVictim = "abuse-victim";

    /// <summary>The visitor hurt somebody, or may.</summary>
    public const string HarmOthers = "harm-others";

    /// <summary>Sexual violence, or sex under pressure, done to the visitor.</summary>
    public const string SexualAssault = "sexual-assault";

    /// <summary>A child, an older person or an adult who depends on care is hurt or neglected.</summary>
    public const string ChildElderAbuse = "child-elder-abuse";

    /// <summary>Eating has become a danger.</summary>
    public const string EatingDisorder = "eating-disorder";

    /// <summary>Somebody needs a doctor now.</summary>
    public const string MedicalEmergency = "medical-emergency";

    /// <summary>The visitor is under 18.</summary>
    public const string Young = "young";

    /// <summary>How many wordings each help text has, so that the same paragraph does not come twice.</summary>
    public const int Variants = 6;

    /// <summary>How many wordings what is said to somebody young has.</summary>
    public const int VariantsForYoung = 3;

    /// <summary>What words can speak of; where two of the same weight are in one message, the earlier one is answered.</summary>
    public static ImmutableArray<string> Dangers { get; } =
        [MedicalEmergency, Suicide, SexualAssault, AbuseVictim, ChildElderAbuse, HarmOthers, EatingDisorder];

    public static ImmutableArray<string> All { get; } = [Asked, .. Dangers, Young];

    /// <summary>Kinds after which nothing more is said about talking with the partner.</summary>
    public static bool Blocks(string kind) => kind is AbuseVictim or HarmOthers or SexualAssault;

    /// <summary>Kinds of help lines that belong to a kind of danger.</summary>
    public static ImmutableArray<string> LinesFor(string kind) => kind switch
    {
        Suicide => ["suicide"],
        AbuseVictim => ["partner-violence"],
        HarmOthers => ["harm-others", "partner-violence"],
        SexualAssault => ["sexual-assault", "partner-violence"],
        ChildElderAbuse => ["child", "elder"],
        EatingDisorder => ["eating-disorder", "suicide"],
        MedicalEmergency => [],
        Young => ["youth", "child"],
        _ => ["suicide", "partner-violence"],
    };

    /// <summary>The tiers that take the turn, and have help texts of their own, by kind.</summary>
    public static ImmutableArray<Tier> TiersOf(string kind) => kind switch
    {
        Suicide => [Tier.Imminent, Tier.Active, Tier.Passive, Tier.OtherPersonNow],
        AbuseVictim => [Tier.Imminent, Tier.Active, Tier.OtherPersonNow],
        HarmOthers => [Tier.Imminent, Tier.Active],
        SexualAssault or ChildElderAbuse or EatingDisorder => [Tier.Active],
        MedicalEmergency => [Tier.Imminent],
        _ => [],
    };
}
