using System.Collections.Immutable;

namespace GuidanceBot.Practice;

/// <summary>The settings there are. Anything else under <c>GuidanceBot</c> is a slip that would otherwise go unnoticed.</summary>
internal static class KnownKeys
{
    private static readonly ImmutableArray<string> All =
    [
        "Practice:Name", "Practice:Region", "Practice:Languages", "Practice:RecordingPolicy", "Practice:AllowedOrigins", "Practice:Contact", "Practice:LeaveUrl",
        "Modes:Rehearsal", "Modes:Practice",
        "Storage:Path", "Storage:Postgres", "Storage:Migrate",
        "Content:Path",
        "DirectLine:Secret", "DirectLine:Anonymous",
        "Limits:Enabled", "Limits:StreamsPerConversation", "Limits:KeepAliveSeconds", "Limits:StartsPerMinute", "Limits:StartsPerMinuteAndSite", "Limits:MessagesPerMinute",
        "Limits:RequestsPerMinute", "Limits:StreamsPerAddress",
        "Proxy:Trusted", "Proxy:PathBase",
        "Retention:IdleHours", "Retention:CapDays",
        "Language:Service", "Language:Endpoint", "Language:Key", "Language:TimeoutMs", "Language:Sentiment",
        "Connector:AppId", "Connector:AppSecret", "Connector:Tenant", "Connector:OpenIdMetadata", "Connector:Issuer", "Connector:TokenEndpoint", "Connector:Scope",
    ];

    private static readonly ImmutableArray<string> Lists = ["Practice:Languages", "Practice:AllowedOrigins", "Proxy:Trusted"];

    public static IEnumerable<string> Faults(IConfigurationSection section) =>
        from key in Leaves(section)
        where !IsKnown(key)
        select $"{section.Key}:{key} is no setting: did you mean {section.Key}:{Nearest.To(key, All)}?";

    private static bool IsKnown(string key) =>
        All.Contains(key, StringComparer.OrdinalIgnoreCase) || Lists.Any(list => key.StartsWith(list + ":", StringComparison.OrdinalIgnoreCase));

    // A test host passes the names of sections on as empty settings.
    private static bool IsSection(string key, string value) =>
        value.Length == 0 && All.Any(known => known.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Leaves(IConfigurationSection section) => section.AsEnumerable(makePathsRelative: true)
        .Where(pair => pair.Value is not null && pair.Key.Length > 0 && !IsSection(pair.Key, pair.Value))
        .Select(pair => pair.Key);
}
