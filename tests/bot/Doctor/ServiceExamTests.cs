using GuidanceBot.Doctor;
using GuidanceBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuidanceBot.Tests.Doctor;

/// <summary>A running service is looked at from outside, and nothing of the look is left in it.</summary>
public sealed class ServiceExamTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("/guide")]
    public async Task A_service_that_answers_is_green_and_keeps_nothing_of_it(string pathBase)
    {
        await using var service = await RunningService.StartAsync(folder, $"--GuidanceBot:Proxy:PathBase={pathBase}");

        var found = await ServiceExam.OfAsync(service.Http.BaseAddress!, SettingsOf.Reading(("Proxy:PathBase", pathBase)), service.Http, TimeProvider.System);

        Assert.Equal(["service", "proxy"], found.Select(finding => finding.Area));
        Assert.All(found, finding => Assert.Equal(Level.Ok, finding.Level));
        Assert.Empty(await service.Services.GetRequiredService<IStore>().PurgeAsync(DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task A_secret_is_shown_where_one_is_set()
    {
        const string secret = "0123456789abcdef";
        await using var service = await RunningService.StartAsync(folder, $"--GuidanceBot:DirectLine:Secret={secret}");

        Assert.All(await LookAsync(service, ("DirectLine:Secret", secret)), finding => Assert.Equal(Level.Ok, finding.Level));
        Assert.Contains(await LookAsync(service), finding => finding.Message.StartsWith("A conversation cannot be begun: tokens/generate answers 401", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_proxy_that_hides_the_host_shows_in_the_address_of_streams()
    {
        await using var service = await RunningService.StartAsync(folder);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Host = "127.0.0.1:5080";

        var found = await ServiceExam.OfAsync(service.Http.BaseAddress!, SettingsOf.Reading(), http, TimeProvider.System);

        Assert.Contains("have the proxy pass on Host", Assert.Single(found, finding => finding.Level == Level.Finding).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/", "cannot be had")]
    [InlineData("http://guide.practice.example/", "is not encrypted on its way")]
    public async Task A_service_that_cannot_be_reached_or_is_not_encrypted_is_named(string address, string trouble)
    {
        using var http = new HttpClient();

        var finding = Assert.Single(await ServiceExam.OfAsync(new Uri(address), SettingsOf.Reading(), http, TimeProvider.System));

        Assert.Equal(Level.Finding, finding.Level);
        Assert.Contains(trouble, finding.Message, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<Finding>> LookAsync(RunningService service, params (string, string)[] settings) =>
        ServiceExam.OfAsync(service.Http.BaseAddress!, SettingsOf.Reading(settings), service.Http, TimeProvider.System);
}
