using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Logging.Console;

namespace GuidanceBot.Telemetry;

/// <summary>The log is JSON, one event a line, unless an operator sets another formatter.</summary>
internal static class ConsoleLog
{
    private const string Section = "Logging:Console";

    /// <summary>Below whatever is set anywhere.</summary>
    public static void AddConsoleLog(this WebApplicationBuilder builder)
    {
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                [$"{Section}:FormatterName"] = ConsoleFormatterNames.Json,
                [$"{Section}:FormatterOptions:UseUtcTimestamp"] = "true",
                [$"{Section}:FormatterOptions:TimestampFormat"] = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
            },
        });
        // Scopes hold ids of connections, requests and traces, whatever is set.
        builder.Services.PostConfigure<LoggerFactoryOptions>(options => options.ActivityTrackingOptions = ActivityTrackingOptions.None);
        builder.Services.PostConfigure<JsonConsoleFormatterOptions>(options => options.IncludeScopes = false);
        builder.Services.PostConfigure<SimpleConsoleFormatterOptions>(options => options.IncludeScopes = false);
        builder.Services.PostConfigure<ConsoleFormatterOptions>(options => options.IncludeScopes = false);
    }
}
