using System.Diagnostics;
using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using GuidanceBot.Content;
using GuidanceBot.Language;
using GuidanceBot.Practice;
using GuidanceBot.Tests.Content;
using GuidanceBot.Understanding;
using Xunit;
using static GuidanceBot.Tests.Language.LanguageStandIn;

namespace GuidanceBot.Tests.Language;

public sealed class AzureLanguageTests : IAsyncLifetime
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private const Wanted All = Wanted.Language | Wanted.Personal | Wanted.Heaviness;
    private const string Words = "a sentence with a secret in it";

    private static readonly Observed fromHere = new("pl", false, IsUnsure: true);
    private readonly FakeTime clock = new();
    private LanguageStandIn service = null!;
    private AzureLanguage reader = null!;
    private int opened;

    public async Task InitializeAsync()
    {
        service = await StartAsync();
        reader = Reader(TimeSpan.FromSeconds(10));
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Each_kind_is_asked_side_by_side_as_the_contract_says()
    {
        var observed = await ReadAsync(All);

        Assert.Equal(new Observed("es", true, true), observed);
        Assert.Equal(["LanguageDetection", "PiiEntityRecognition", "SentimentAnalysis"], service.Requests.Select(asked => asked.Kind).Order());
        Assert.All(service.Requests, asked =>
        {
            Assert.Equal("?api-version=2023-04-01", asked.Query);
            Assert.Equal(Key, asked.Key);
            Assert.Equal(Words, asked.Text);
            Assert.True(asked.Body.GetProperty("parameters").GetProperty("loggingOptOut").GetBoolean());
            var document = asked.Body.GetProperty("analysisInput").GetProperty("documents")[0];
            Assert.Equal("1", document.GetProperty("id").GetString());
            Assert.Equal(asked.Kind != "LanguageDetection", document.TryGetProperty("language", out _));
        });
    }

    [Fact]
    public async Task Only_what_is_wanted_is_asked()
    {
        Assert.Equal(new Observed("pl", true, IsUnsure: true), await ReadAsync(Wanted.Personal));
        Assert.Equal("PiiEntityRecognition", Assert.Single(service.Requests).Kind);
    }

    [Theory]
    [InlineData("en", 0.99, null)]
    [InlineData("es", 0.99, "es")]
    [InlineData("es", 0.5, null)]
    [InlineData("(Unknown)", 0.99, null)]
    [InlineData("zh_chs", 1.0, "zh-chs")]
    public async Task The_language_is_taken_where_the_service_is_sure(string language, double confidence, string? expected)
    {
        service.Answer = (http, _) => WriteAsync(http, Detected(language, confidence));

        var observed = await ReadAsync(Wanted.Language);

        Assert.Equal(expected, observed.Language);
        Assert.False(observed.IsUnsure);
    }

    [Theory]
    [InlineData("Person", 0.9, true)]
    [InlineData("PhoneNumber", 0.9, true)]
    [InlineData("USSocialSecurityNumber", 0.9, true)]
    [InlineData("Person", 0.4, false)]
    [InlineData("PersonType", 0.9, false)]
    [InlineData("DateTime", 0.9, false)]
    public async Task What_names_nobody_is_not_personal(string category, double confidence, bool expected)
    {
        service.Answer = (http, _) => WriteAsync(http, Entities((category, confidence)));
        Assert.Equal(expected, (await ReadAsync(Wanted.Personal)).HoldsPersonal);
    }

    [Theory]
    [InlineData("negative", 0.97, true)]
    [InlineData("negative", 0.6, false)]
    [InlineData("mixed", 0.97, false)]
    public async Task Only_what_is_strongly_negative_is_heavy(string sentiment, double negative, bool expected)
    {
        service.Answer = (http, _) => WriteAsync(http, Sentiment(sentiment, negative));
        Assert.Equal(expected, (await ReadAsync(Wanted.Heaviness)).IsHeavy);
    }

    [Theory]
    [InlineData(401, "Unauthorized", 1)]
    [InlineData(403, "Forbidden", 1)]
    [InlineData(404, "NotFound", 1)]
    [InlineData(500, "InternalServerError", 2)]
    [InlineData(503, "ServiceUnavailable", 2)]
    public async Task A_refusal_is_left_to_what_the_process_can_tell(int status, string code, int tries)
    {
        service.Answer = (http, _) => RefuseAsync(http, status, code);

        Assert.Equal(fromHere, await ReadAsync(Wanted.Language));
        Assert.Equal(tries, service.Requests.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    public async Task A_passing_trouble_is_tried_once_more(int status)
    {
        service.Answer = (http, _) =>
        {
            http.Response.Headers.RetryAfter = "0";
            return service.Requests.Count == 1 ? RefuseAsync(http, status, "TooManyRequests") : WriteAsync(http, Detected("es", 1));
        };

        Assert.Equal("es", (await ReadAsync(Wanted.Language)).Language);
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task A_service_that_asks_to_wait_longer_than_a_visitor_does_is_not_waited_for()
    {
        reader = Reader(TimeSpan.FromMilliseconds(300));
        service.Answer = (http, _) =>
        {
            http.Response.Headers.RetryAfter = "30";
            return RefuseAsync(http, 429, "TooManyRequests");
        };
        await AssertIsLeftInTimeAsync();
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_slow_service_is_not_waited_for()
    {
        reader = Reader(TimeSpan.FromMilliseconds(300));
        service.Answer = async (http, _) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(20), http.RequestAborted);
            await WriteAsync(http, Detected("es", 1));
        };
        await AssertIsLeftInTimeAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>It works</html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"kind":"LanguageDetectionResults"}""")]
    [InlineData("""{"kind":"LanguageDetectionResults","results":{"documents":[{"id":"1"}]}}""")]
    [InlineData("""{"kind":"LanguageDetectionResults","results":{"documents":[{"id":"1","detectedLanguage":{"iso6391Name":5,"confidenceScore":"x"}}]}}""")]
    [InlineData("""{"kind":"LanguageDetectionResults","results":{"documents":[{"id":"1","detectedLanguage":{"iso6391Name":"es","confidenceScore":1""")]
    [InlineData("""{"kind":"SentimentAnalysisResults","results":{"documents":[],"errors":[]}}""")]
    public async Task Anything_but_the_contract_is_left_to_what_the_process_can_tell(string body)
    {
        service.Answer = (http, _) => WriteAsync(http, body);
        Assert.Equal(fromHere, await ReadAsync(Wanted.Language));
    }

    [Fact]
    public async Task An_error_for_the_one_document_is_left_to_what_the_process_can_tell_and_does_not_count_against_the_service()
    {
        service.Answer = (http, asked) => WriteAsync(http, asked.Kind == "PiiEntityRecognition" ? Failed(asked.Kind) : Detected("es", 1));

        Assert.Equal(new Observed("es", false), await ReadAsync(Wanted.Language | Wanted.Personal));
        for (var i = 0; i < 10; i++)
            await ReadAsync(Wanted.Personal);
        Assert.Equal(12, service.Requests.Count);
        Assert.Equal(0, opened);
    }

    [Fact]
    public async Task After_a_few_failures_the_service_is_left_alone_for_a_while()
    {
        service.Answer = (http, _) => RefuseAsync(http, 401, "Unauthorized");
        for (var i = 0; i < 10; i++)
            Assert.Equal(fromHere, await ReadAsync(Wanted.Language));
        Assert.Equal(4, service.Requests.Count);
        Assert.Equal(1, opened);

        clock.Advance(TimeSpan.FromSeconds(31));
        service.Answer = (http, _) => WriteAsync(http, Detected("es", 1));
        Assert.Equal("es", (await ReadAsync(Wanted.Language)).Language);
        Assert.Equal("es", (await ReadAsync(Wanted.Language)).Language);
        Assert.Equal(6, service.Requests.Count);
    }

    [Fact]
    public async Task Nothing_that_listens_is_left_to_what_the_process_can_tell()
    {
        await service.DisposeAsync();
        Assert.Equal(fromHere, await ReadAsync(All));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\ud800")]
    [InlineData("😀")]
    public async Task Only_the_beginning_of_a_long_message_is_sent(string text)
    {
        var observed = await reader.ReadAsync(string.Concat(Enumerable.Repeat(text, 5_001)), Wanted.Language, English, CancellationToken.None);

        Assert.Equal("es", observed.Language);
        Assert.InRange(Assert.Single(service.Requests).Text.Length, 999, 1_000);
    }

    [Fact]
    public async Task A_visitor_who_leaves_is_not_waited_for()
    {
        using var leaving = new CancellationTokenSource();
        service.Answer = (_, _) => leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reader.ReadAsync(Words, Wanted.Language, English, leaving.Token));
    }

    [Fact]
    public async Task Without_a_key_the_machine_signs_in_for_itself()
    {
        var settings = new LanguageService(new Uri("https://elm.example"), null, TimeSpan.FromSeconds(5), false);
        using var wire = new Wire();
        using var transport = new HttpClientTransport(wire);
        var pipeline = LanguageServices.Pipeline(settings, transport, wire);
        reader = new AzureLanguage(settings, pipeline, LanguageServices.Circuit(settings, clock, () => { }), new Here());

        Assert.Equal("it", (await ReadAsync(Wanted.Language)).Language);
        Assert.Equal("https://elm.example/language/:analyze-text?api-version=2023-04-01", wire.Address);
        Assert.Equal("Bearer of-the-machine", wire.Shown);
        Assert.Equal(["https://cognitiveservices.azure.com/.default"], wire.Scopes);
    }

    private static readonly Library English = Library.Load(Path.Combine(Repository.Root, "content"), "en").Library!;

    private ValueTask<Observed> ReadAsync(Wanted wanted) => reader.ReadAsync(Words, wanted, English, CancellationToken.None);

    private async Task AssertIsLeftInTimeAsync()
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(fromHere, await ReadAsync(Wanted.Language));
        Assert.InRange(watch.ElapsedMilliseconds, 200, 15_000);
    }

    private AzureLanguage Reader(TimeSpan timeout)
    {
        var settings = new LanguageService(service.Endpoint, Key, timeout, true);
        return new AzureLanguage(settings, LanguageServices.Pipeline(settings), LanguageServices.Circuit(settings, clock, () => opened++), new Here());
    }

    private sealed class Here : ILanguageReader
    {
        public ValueTask<Observed> ReadAsync(string text, Wanted wanted, Library library, CancellationToken cancellation) => new(fromHere);
    }

    private sealed class Wire : HttpMessageHandler, IDisposable
    {
        private readonly Machine machine = new();

        public string? Address { get; private set; }

        public string? Shown { get; private set; }

        public string[] Scopes => machine.Scopes;

        public static implicit operator TokenCredential(Wire wire) => wire.machine;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (Address, Shown) = (request.RequestUri!.ToString(), request.Headers.Authorization?.ToString());
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Detected("it", 1)) });
        }
    }

    private sealed class Machine : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("of-the-machine", DateTimeOffset.UtcNow.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
