using System.Collections.Immutable;
using System.Globalization;
using Npgsql;

namespace GuidanceBot.Practice;

/// <summary>Reads the settings and collects every fault, so that an operator mends them in one go.</summary>
internal sealed partial class SettingsReader
{
    private const string Root = "GuidanceBot";
    private const int ShortestKey = 32;

    private readonly IConfiguration configuration;
    private readonly List<string> faults = [];

    private SettingsReader(IConfiguration configuration) => this.configuration = configuration;

    /// <exception cref="OperatorException">Lists everything that is wrong, one sentence a line.</exception>
    public static Settings Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        reader.faults.AddRange(KnownSettings.Faults(configuration.GetSection(Root)));
        var settings = reader.Read();
        return reader.faults.Count == 0 ? settings : throw new OperatorException(string.Join(Environment.NewLine, reader.faults));
    }

    private Settings Read()
    {
        return new Settings
        {
            Practice = ReadPractice(),
            Storage = new StorageSettings(Text("Storage:Path") ?? StorageSettings.DefaultPath, ReadPostgres(), Flag("Storage:Migrate")),
            ContentPath = Text("Content:Path") is { } path ? Path.GetFullPath(path) : Path.Combine(AppContext.BaseDirectory, "content"),
            OwnContentPath = Text("Content:OwnPath") is { } own ? Path.GetFullPath(own) : null,
            DirectLineSecret = ReadSecret(),
            Anonymous = Flag("DirectLine:Anonymous"),
            StreamsPerConversation = Number("Limits:StreamsPerConversation"),
            KeepAlive = TimeSpan.FromSeconds(Number("Limits:KeepAliveSeconds")),
            StartsPerMinute = Number("Limits:StartsPerMinute"),
            StartsPerMinuteAndSite = Number("Limits:StartsPerMinuteAndSite"),
            MessagesPerMinute = Number("Limits:MessagesPerMinute"),
            RequestsPerMinute = Number("Limits:RequestsPerMinute"),
            StreamsPerAddress = Number("Limits:StreamsPerAddress"),
            Limits = Flag("Limits:Enabled"),
            Retention = ReadRetention(),
            Proxy = ReadProxy(),
            Language = ReadLanguageService(),
            Connector = ReadConnector(),
            Telemetry = ReadTelemetry(),
        };
    }

    private string? ReadPostgres()
    {
        if (Text("Storage:Postgres") is not { } text) return null;
        try
        {
            if (new NpgsqlConnectionStringBuilder(text) is { Host.Length: > 0, Database.Length: > 0 }) return text;
        }
        catch (ArgumentException)
        {
            // Told below, without the text, which may hold a password.
        }
        Fault("Storage:Postgres", "is no connection string with a host and a database: write it as Host=localhost;Database=guidancebot;Username=guidancebot;Password=…, or leave it empty for SQLite");
        return null;
    }

    private Retention ReadRetention()
    {
        var idle = Number("Retention:IdleHours");
        var days = Number("Retention:CapDays");
        return new Retention(TimeSpan.FromHours(idle), TimeSpan.FromDays(days));
    }

    private LanguageService? ReadLanguageService()
    {
        var service = Text("Language:Service")?.ToLowerInvariant() ?? "local";
        if (service is not ("local" or "azure")) Fault("Language:Service", $"is '{service}': write local or azure");
        var sentiment = Flag("Language:Sentiment");
        var timeout = Number("Language:TimeoutMs");
        var (endpoint, key) = (ReadEndpoint(), ReadKey());
        if (service == "azure" && Text("Language:Endpoint") is null)
            Fault("Language:Endpoint", "is empty, and GuidanceBot:Language:Service is azure: write the endpoint of your language resource, such as https://NAME.cognitiveservices.azure.com");
        if (service == "local" && sentiment)
            Fault("Language:Sentiment", "is true, and only azure can tell it: set GuidanceBot:Language:Service to azure, or this to false");
        return service == "azure" && endpoint is not null ? new LanguageService(endpoint, key, TimeSpan.FromMilliseconds(timeout), sentiment) : null;
    }

    // The key, or a token of the machine, goes along: only to a host that proves who it is.
    private Uri? ReadEndpoint()
    {
        if (Text("Language:Endpoint") is not { } text) return null;
        if (IsOrigin(text) && new Uri(text) is { Scheme: "https", Query: "", Fragment: "" } url) return url;
        Fault("Language:Endpoint", $"is '{text}': write it as https:// and the host alone, such as https://NAME.cognitiveservices.azure.com");
        return null;
    }

    private string? ReadKey()
    {
        var key = Text("Language:Key");
        if (key is null || (key.Length >= ShortestKey && key.All(char.IsAsciiLetterOrDigit))) return key;
        Fault("Language:Key", $"is no key: copy one of the two keys of your language resource, or leave it empty to sign in with the machine's managed identity");
        return null;
    }

    private string? ReadSecret()
    {
        var secret = Text("DirectLine:Secret");
        if (secret is null || secret.Length >= 16) return secret;
        Fault("DirectLine:Secret", "is shorter than 16 characters: write a long random one, or leave it empty to give tokens to anonymous visitors");
        return null;
    }

    private bool Flag(string key)
    {
        var otherwise = bool.Parse(KnownSettings.Of(key).Default!);
        if (Text(key) is not { } text) return otherwise;
        if (bool.TryParse(text, out var flag)) return flag;
        Fault(key, $"is '{text}': write true or false");
        return otherwise;
    }

    private int Number(string key)
    {
        var setting = KnownSettings.Of(key);
        var (otherwise, most) = (int.Parse(setting.Default!, CultureInfo.InvariantCulture), setting.Most);
        if (Text(key) is not { } text) return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most) return number;
        Fault(key, $"is '{text}': write a whole number from 1 to {most}");
        return otherwise;
    }

    private List<string> List(string key)
    {
        var section = configuration.GetSection($"{Root}:{key}");
        return [.. section.GetChildren().Select(child => child.Value ?? "").Append(section.Value ?? "")
            .SelectMany(text => text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))];
    }

    private string? Text(string key) => configuration[$"{Root}:{key}"]?.Trim() is { Length: > 0 } text ? text : null;

    private void Fault(string key, string trouble) => faults.Add($"{Root}:{key} {trouble}.");

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.PathAndQuery == "/" && uri.UserInfo == "";
}
