using System.Collections.Immutable;
using GuidanceBot.Content;
using GuidanceBot.Runtime;

namespace GuidanceBot.Practice;

/// <summary>Everything an operator may set, validated.</summary>
internal sealed record Settings
{
    public required PracticeSettings Practice { get; init; }

    public required StorageSettings Storage { get; init; }

    /// <summary>Full path of the content folder.</summary>
    public required string ContentPath { get; init; }

    /// <summary>Full path of the folder with the practice's own words; null where it has none.</summary>
    public string? OwnContentPath { get; init; }

    public ContentFolders Content => new(ContentPath, OwnContentPath);

    /// <summary>What a site's own server shows to be given tokens; null where anonymous visitors are given them.</summary>
    public string? DirectLineSecret { get; init; }

    /// <summary>With a secret: whether a browser on one of the practice's sites, or on our own page, is given tokens without it.</summary>
    public bool Anonymous { get; init; }

    /// <summary>How many streams a conversation may have open.</summary>
    public required int StreamsPerConversation { get; init; }

    /// <summary>How often a stream that has nothing to say shows that it lives.</summary>
    public required TimeSpan KeepAlive { get; init; }

    /// <summary>How often one address may ask for a token or begin a conversation in a minute.</summary>
    public required int StartsPerMinute { get; init; }

    /// <summary>The same for all who come from one site, or from none.</summary>
    public required int StartsPerMinuteAndSite { get; init; }

    /// <summary>Messages that one visitor may send in a minute.</summary>
    public required int MessagesPerMinute { get; init; }

    /// <summary>Requests of one address in a minute, whatever they ask for; polls are not counted.</summary>
    public required int RequestsPerMinute { get; init; }

    /// <summary>Streams that one address may have open.</summary>
    public required int StreamsPerAddress { get; init; }

    /// <summary>False only for load tests.</summary>
    public required bool Limits { get; init; }

    public required Retention Retention { get; init; }

    public required ProxySettings Proxy { get; init; }

    /// <summary>The language service outside; null where everything is read in the process.</summary>
    public LanguageService? Language { get; init; }

    /// <summary>Azure Bot Service or another connector; null where that channel is off.</summary>
    public ConnectorSettings? Connector { get; init; }

    /// <summary>Where telemetry goes; null where there is none.</summary>
    public TelemetrySettings? Telemetry { get; init; }
}

/// <summary>Who the service speaks for.</summary>
/// <param name="Name">As visitors know it; null speaks for no practice by name.</param>
/// <param name="Region">Two letters of the country, for help lines; null where it is unknown.</param>
/// <param name="Languages">Which of the languages of the content are spoken; the first where a visitor asks for none of them.</param>
/// <param name="Recording">What the practice says to recording a session.</param>
/// <param name="AllowedOrigins">Sites that may embed the conversation, such as <c>https://practice.example</c>.</param>
/// <param name="Contact">How to reach the practice, as one line of text.</param>
/// <param name="LeaveUrl">Where the Leave button goes.</param>
internal sealed record PracticeSettings(
    string? Name,
    string? Region,
    ImmutableArray<string> Languages,
    RecordingRule Recording,
    ImmutableArray<string> AllowedOrigins,
    string? Contact,
    Uri? LeaveUrl)
{
    /// <summary>Where an appointment is made; null where the practice gives no page for that.</summary>
    public Uri? Booking { get; init; }

    /// <summary>Of the guide's button, and what its panel is tinted by.</summary>
    public BrandColor Color { get; init; } = BrandColor.Default;

    /// <summary>What of the guide is not offered.</summary>
    public Flows LeftOut { get; init; }
}

/// <summary>Where conversations are kept.</summary>
/// <param name="Path">Of a SQLite file, relative to the working folder; or <c>:memory:</c>.</param>
/// <param name="Postgres">Connection string of a PostgreSQL database, which then takes the file's place.</param>
/// <param name="Migrate">Whether to bring it up to date at start.</param>
internal sealed record StorageSettings(string Path, string? Postgres = null, bool Migrate = true)
{
    public const string DefaultPath = "data/guidancebot.db";

    /// <summary>Nothing outlives the process.</summary>
    public const string Memory = ":memory:";

    // A password must not end up in a log by way of the record's own text.
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append(Postgres is null ? Path : nameof(Postgres));
        return true;
    }
}

/// <summary>Azure AI Language, asked only about messages of visitors who have agreed.</summary>
/// <param name="Endpoint">Of the language resource: scheme and host.</param>
/// <param name="Key">Null signs in with the managed identity of the machine.</param>
/// <param name="Timeout">How long one message may wait for it, tries included.</param>
/// <param name="Sentiment">Whether it is asked how heavy a message sounds, too.</param>
internal sealed record LanguageService(Uri Endpoint, string? Key, TimeSpan Timeout, bool Sentiment)
{
    // A key must not end up in a log by way of the record's own text.
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append(Endpoint);
        return true;
    }
}

/// <summary>How long a conversation is kept.</summary>
/// <param name="Idle">After its last turn.</param>
/// <param name="Cap">After its first, whatever happens.</param>
internal sealed record Retention(TimeSpan Idle, TimeSpan Cap)
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    public DateTimeOffset Expiry(DateTimeOffset created, DateTimeOffset now) =>
        now + Idle < created + Cap ? now + Idle : created + Cap;

    /// <summary>The same on the next full minute, though not beyond the cap: most turns then leave the index of these times as it is.</summary>
    public DateTimeOffset ExpiryToTheMinute(DateTimeOffset created, DateTimeOffset now)
    {
        var late = now + Step - TimeSpan.FromTicks(1);
        return Expiry(created, late - TimeSpan.FromTicks((late + Idle).Ticks % Step.Ticks));
    }
}
