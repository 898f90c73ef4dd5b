using System.Collections.Concurrent;
using GuidanceBot.Language;
using GuidanceBot.Practice;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GuidanceBot.Tests.Language;

/// <summary>Over the whole service: what leaves it, and when.</summary>
public sealed class SendingTests
{
    private const string Unclear = "vrtq plonk gribbet narf zoobly wimbel";
    private const string Foreign = "mi marido va a terapia y no me cuenta nada";

    private static readonly string[] settings =
    [
        "--GuidanceBot:Language:Service=azure", "--GuidanceBot:Language:Endpoint=https://elm.example", "--GuidanceBot:Language:Key=0123456789abcdef0123456789abcdef",
        "--GuidanceBot:Language:Sentiment=true", "--GuidanceBot:Language:TimeoutMs=10000",
    ];

    [Fact]
    public async Task Nothing_is_sent_before_a_yes_and_then_each_message_once()
    {
        await using var standIn = await LanguageStandIn.StartAsync();
        using var folder = new TempFolder();
        await using var service = await StartAsync(folder, standIn, []);
        var talk = await Talk.BeginAsync(service);

        foreach (var line in new[] { "My partner is in therapy", Foreign })
            await talk.SayAsync(line);
        Assert.Contains("language.may", await IdsAsync(talk));
        Assert.Empty(standIn.Requests);

        await talk.SayAsync("Yes, that's fine");
        Assert.Empty(standIn.Requests);

        await talk.SayAsync(Unclear);
        Assert.Equal(["LanguageDetection", "SentimentAnalysis"], standIn.Requests.Select(asked => asked.Kind).Order());
        Assert.All(standIn.Requests, asked => Assert.Equal(Unclear, asked.Text));
        Assert.Contains("language.again", await IdsAsync(talk));

        await talk.SayAsync("he hits me");
        await talk.SayAsync(Unclear);
        Assert.Equal(2, standIn.Requests.Count);
    }

    [Fact]
    public async Task After_a_no_nothing_is_sent()
    {
        await using var standIn = await LanguageStandIn.StartAsync();
        using var folder = new TempFolder();
        await using var service = await StartAsync(folder, standIn, []);
        var talk = await Talk.BeginAsync(service);

        foreach (var line in new[] { "My partner is in therapy", Foreign, "No, keep it here", Unclear, Foreign, "I want to help" })
            await talk.SayAsync(line);
        Assert.Empty(standIn.Requests);
    }

    [Fact]
    public async Task A_service_that_fails_is_told_to_the_operator_once_and_without_a_word_of_what_was_typed()
    {
        await using var standIn = await LanguageStandIn.StartAsync();
        standIn.Answer = (http, asked) => LanguageStandIn.RefuseAsync(http, 401, asked.Text);
        using var folder = new TempFolder();
        var logged = new ConcurrentQueue<string>();
        await using var service = await StartAsync(folder, standIn, logged);
        var talk = await Talk.BeginAsync(service);

        foreach (var line in new[] { "My partner is in therapy", Foreign, "Yes, that's fine", Unclear, Unclear, Unclear, Unclear })
            await talk.SayAsync(line);
        Assert.Equal(4, standIn.Requests.Count);
        Assert.Single(logged, line => line.Contains("Azure AI Language", StringComparison.Ordinal));
        Assert.DoesNotContain(logged, line => line.Contains("gribbet", StringComparison.Ordinal) || line.Contains("marido", StringComparison.Ordinal) || line.Contains("0123456789abcdef", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_service_nobody_is_asked_about_one()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);

        await talk.SayAsync("My partner is in therapy");
        await talk.SayAsync(Foreign);
        var ids = await IdsAsync(talk);
        Assert.Contains("language.other", ids);
        Assert.DoesNotContain("language.may", ids);
        Assert.IsType<LocalLanguage>(service.Services.GetRequiredService<ILanguageReader>());
    }

    // Everything as it is set up for a practice, but for where the service is.
    private static Task<RunningService> StartAsync(TempFolder folder, LanguageStandIn standIn, ConcurrentQueue<string> logged)
    {
        void Adjust(WebApplicationBuilder builder)
        {
            builder.Logging.AddProvider(new Logged(logged)).SetMinimumLevel(LogLevel.Trace);
            builder.Services.AddSingleton(provider =>
                LanguageServices.Online(provider.GetRequiredService<Settings>().Language! with { Endpoint = standIn.Endpoint }, provider));
        }

        return RunningService.StartAsync(folder, Adjust, settings);
    }

    private static async Task<string[]> IdsAsync(Talk talk) =>
        [.. (await talk.ReadAsync()).Activities.SelectMany(activity => activity["channelData"]?["contentIds"]?.AsArray().Select(id => (string)id!) ?? [])];

    private sealed class Logged(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
