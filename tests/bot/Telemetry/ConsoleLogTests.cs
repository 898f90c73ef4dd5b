using GuidanceBot.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Xunit;

namespace GuidanceBot.Tests.Telemetry;

public sealed class ConsoleLogTests
{
    [Theory]
    [InlineData("json")]
    [InlineData("simple", "--Logging:Console:FormatterName=simple")]
    public async Task The_log_is_JSON_unless_another_form_is_set_and_never_has_scopes(string form, params string[] settings)
    {
        await using var app = Service.Build(
            ["--GuidanceBot:Storage:Path=:memory:", "--urls=http://127.0.0.1:0", "--Logging:Console:FormatterOptions:IncludeScopes=true", .. settings]);

        Assert.Equal(form, app.Services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.FormatterName);
        Assert.Equal(ActivityTrackingOptions.None, app.Services.GetRequiredService<IOptions<LoggerFactoryOptions>>().Value.ActivityTrackingOptions);
        var json = app.Services.GetRequiredService<IOptionsMonitor<JsonConsoleFormatterOptions>>().CurrentValue;
        Assert.True(json is { IncludeScopes: false, UseUtcTimestamp: true, TimestampFormat: "yyyy-MM-dd'T'HH:mm:ss.fff'Z'" });
        Assert.False(app.Services.GetRequiredService<IOptionsMonitor<SimpleConsoleFormatterOptions>>().CurrentValue.IncludeScopes);
    }
}
