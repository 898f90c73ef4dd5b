using System.Collections.Frozen;
using System.Collections.Immutable;
using static GuidanceBot.Practice.KnownSetting;

namespace GuidanceBot.Practice;

/// <summary>Every setting under <c>GuidanceBot</c>. Anything else there is a slip that would otherwise go unnoticed.</summary>
internal static class KnownSettings
{
    private const string Color = "^#[0-9a-fA-F]{6}$";
    private const string Web = "^https?://";
    private const int PerMinute = 1_000_000;

    public static readonly ImmutableArray<KnownSetting> All =
    [
        new("Practice:Name", Shape.Text, "The practice, as visitors know it."),
        new("Practice:Region", Shape.Text, "Two letters of the country, such as GB: for help lines, and for the note on recording and the law.") { Pattern = "^[A-Za-z]{2}$" },
        new("Practice:Languages", Shape.List, "Languages of the content that are offered, such as en; the first is spoken by default.") { Default = "en" },
        Choice("Practice:RecordingPolicy", "The practice's own rule on recording sessions.", "never", "ask-first", "written-consent"),
        new("Practice:AllowedOrigins", Shape.List, "Sites that may embed the guide, each as its scheme and host alone, such as https://practice.example."),
        new("Practice:Contact", Shape.Text, "How to reach the practice, as one line: a number, an address."),
        new("Practice:Booking", Shape.Text, "The page on which an appointment is made, such as https://practice.example/book.") { Pattern = Web },
        new("Practice:Color", Shape.Text, "Colour of the guide's button, such as #2f5d50; a page may choose its own by data-color.") { Default = BrandColor.Default.ToString(), Pattern = Color },
        new("Practice:LeaveUrl", Shape.Text, "The page that Leave goes to; empty takes a neutral one.") { Pattern = Web },
        Flag("Modes:Partner", true, "Whether the way of a partner outside of therapy is offered."),
        Flag("Modes:Client", true, "Whether the way of a client who shares is offered."),
        Flag("Modes:Talked", true, "Whether coming back after the talk is offered."),
        Flag("Modes:Together", true, "Whether the way for two at one screen is offered."),
        Flag("Modes:Recording", true, "Whether the talk on recording is offered; questions on it are answered in any case."),
        Flag("Modes:Rehearsal", true, "Whether trying out a line is offered, and with it practising a reaction."),
        Flag("Modes:Practice", true, "Whether practising a reaction is offered."),
        new("Storage:Path", Shape.Text, "The SQLite file; :memory: keeps nothing.") { Default = StorageSettings.DefaultPath },
        new("Storage:Postgres", Shape.Secret, "Connection string of a PostgreSQL database, which then takes the file's place."),
        Flag("Storage:Migrate", true, "Whether the store is brought up to date at start."),
        new("Content:Path", Shape.Text, "Another content folder; empty takes the one beside the program."),
        new("Content:OwnPath", Shape.Text, "A folder with the practice's own words, which go over those of the content folder; empty for none."),
        new("DirectLine:Secret", Shape.Secret, "At least 16 characters; with a secret, tokens are given only to who shows it.") { Pattern = "^.{16,}$" },
        Flag("DirectLine:Anonymous", false, "With a secret: also gives tokens to browsers on the allowed sites and on the guide's own page."),
        Flag("Limits:Enabled", true, "Rate limits; off only for load tests."),
        Number("Limits:StreamsPerConversation", 8, 1000, "Streams of one conversation; one more ends the oldest."),
        Number("Limits:KeepAliveSeconds", 30, 600, "Seconds of silence after which a stream shows that it lives."),
        Number("Limits:StartsPerMinute", 240, PerMinute, "How often one address may ask for a token or begin a conversation in a minute; each visit takes two."),
        Number("Limits:StartsPerMinuteAndSite", 6000, PerMinute, "The same for all who come from one site."),
        Number("Limits:MessagesPerMinute", 120, PerMinute, "Messages of one visitor in a minute."),
        Number("Limits:RequestsPerMinute", 12_000, PerMinute, "Requests of one address in a minute; polls are not counted."),
        Number("Limits:StreamsPerAddress", 1000, PerMinute, "Open streams of one address."),
        new("Proxy:Trusted", Shape.List, "Proxies that are believed, as addresses or networks; empty believes those on the same machine."),
        new("Proxy:PathBase", Shape.Text, "The path the guide lies below, such as /guide; empty where it has a host of its own.") { Pattern = "^(/[A-Za-z0-9_-]+)+$" },
        Number("Retention:IdleHours", 24, 24 * 365, "Hours that a conversation is kept after its last turn."),
        Number("Retention:CapDays", 7, 365, "Days that a conversation is kept at the most."),
        Choice("Language:Service", "Where messages are looked at for their language, names and numbers: local keeps them in the process.", "local", "azure") with { Default = "local" },
        new("Language:Endpoint", Shape.Text, "With azure: the language resource, as https:// and the host alone.") { Pattern = "^https://[^/]+/?$" },
        new("Language:Key", Shape.Secret, "With azure: one of its two keys; empty signs in with the machine's managed identity."),
        Number("Language:TimeoutMs", 800, 10_000, "Milliseconds that a message may wait for the language service."),
        Flag("Language:Sentiment", false, "With azure: asks as well how heavy a message sounds."),
        new("Connector:AppId", Shape.Text, "App id of the bot's registration; empty leaves that channel off."),
        new("Connector:AppSecret", Shape.Secret, "A client secret of that registration."),
        new("Connector:Tenant", Shape.Text, "Tenant of a single-tenant bot, by id or domain.") { Default = ConnectorSettings.DefaultTenant },
        new("Connector:OpenIdMetadata", Shape.Text, "Where the connector's signing keys are named, in another cloud than Azure's public one.") { Pattern = Web },
        new("Connector:Issuer", Shape.Text, "Issuer of the connector's tokens, in another cloud."),
        new("Connector:TokenEndpoint", Shape.Text, "Where the bot signs in, in another cloud.") { Pattern = Web },
        new("Connector:Scope", Shape.Text, "What the bot signs in for, in another cloud."),
        new("Telemetry:Endpoint", Shape.Text, "The OpenTelemetry collector, such as http://localhost:4317; empty sends nothing.") { Pattern = Web },
        Choice("Telemetry:Protocol", "How it is spoken to.", "grpc", "http/protobuf") with { Default = "grpc" },
        Flag("Telemetry:Traces", true, "Whether spans are sent as well as metrics."),
    ];

    private static readonly FrozenDictionary<string, KnownSetting> byKey = All.ToFrozenDictionary(setting => setting.Key, StringComparer.OrdinalIgnoreCase);

    public static KnownSetting Of(string key) => byKey[key];

    public static IEnumerable<string> Faults(IConfigurationSection section) =>
        from key in Leaves(section)
        where !IsKnown(key)
        select $"{section.Key}:{key} is no setting: did you mean {section.Key}:{Nearest.To(key, byKey.Keys)}?";

    private static bool IsKnown(string key) =>
        byKey.ContainsKey(key) || All.Any(setting => setting.Shape == Shape.List && key.StartsWith(setting.Key + ":", StringComparison.OrdinalIgnoreCase));

    // A test host passes the names of sections on as empty settings.
    private static bool IsSection(string key, string value) =>
        value.Length == 0 && All.Any(known => known.Key.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Leaves(IConfigurationSection section) => section.AsEnumerable(makePathsRelative: true)
        .Where(pair => pair.Value is not null && pair.Key.Length > 0 && !IsSection(pair.Key, pair.Value))
        .Select(pair => pair.Key);
}
