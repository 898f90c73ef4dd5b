using System.Collections.Immutable;

namespace GuidanceBot.Safety;

/// <summary>What a safety turn is about. Named in content as <c>help.KIND.1</c>, and in signals as <c>signal.KIND…</c>.</summary>
public static class SafetyKinds
{
    public const string Asked = "asked";
    public const string Suicide = "suicide";
    public const string Someone = "someone";
    public const string Abuse = "abuse";
    public const string HarmOthers = "harm-others";
    public const string Assault = "assault";
    public const string Child = "child";
    public const string Medical = "medical";

    /// <summary>How many wordings each kind has, so that the same paragraph does not come twice.</summary>
    public const int Variants = 2;

    public static ImmutableArray<string> All { get; } = [Asked, Suicide, Someone, Abuse, HarmOthers, Assault, Child, Medical];

    /// <summary>Kinds after which nothing more is said about talking with the partner.</summary>
    public static bool Blocks(string kind) => kind is Abuse or HarmOthers or Assault;

    /// <summary>Kinds of help lines that belong to a kind of danger.</summary>
    public static ImmutableArray<string> LinesFor(string kind) => kind switch
    {
        Suicide or Someone => ["suicide"],
        Abuse => ["partner-violence"],
        HarmOthers => ["harm-others", "partner-violence"],
        Assault => ["sexual-assault", "partner-violence"],
        Child => ["child"],
        Medical => [],
        _ => ["suicide", "partner-violence"],
    };
}
