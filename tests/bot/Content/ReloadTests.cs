using GuidanceBot.Content;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>In development, the real service speaks what an author has just saved.</summary>
public sealed class ReloadTests : IDisposable
{
    private const string Opening = "en/opening/opening.yaml";
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    private readonly ShippedContent content = new();
    private readonly TempFolder folder = new();
    private readonly HeardLog log = new();

    [Fact]
    public async Task A_changed_text_is_spoken_by_the_next_conversation()
    {
        await using var service = await StartAsync("Development");
        var begun = await Talk.BeginAsync(service);
        Assert.StartsWith("Hello.", await GreetingAsync(service), StringComparison.Ordinal);
        var before = Spoken(service).Hash;

        content.Change(Opening, "Hello\\.", "Good day.");

        await Until(() => Spoken(service).Hash != before);
        Assert.StartsWith("Good day.", await GreetingAsync(service), StringComparison.Ordinal);

        // One that began before goes on.
        var greeted = (await begun.ReadAsync()).Watermark;
        await begun.SayAsync("My partner is in therapy");
        Assert.NotEmpty((await begun.ReadAsync(greeted)).Activities);
    }

    [Fact]
    public async Task A_broken_file_is_logged_and_the_last_good_content_goes_on()
    {
        await using var service = await StartAsync("Development");
        var before = Spoken(service).Hash;

        content.Put("en/broken.yaml", "topic: ask\nentries:\n  - { id: a, kind: lime, text: Hello. }\n");

        await Until(() => log.Lines.Any(line => line.StartsWith("en/broken.yaml:3 GB110", StringComparison.Ordinal)));
        Assert.Contains(log.Lines, line => line.EndsWith($"was not taken; {before} stays.", StringComparison.Ordinal));
        Assert.Equal(before, Spoken(service).Hash);
        Assert.StartsWith("Hello.", await GreetingAsync(service), StringComparison.Ordinal);

        content.Put("en/broken.yaml", "topic: ask\nstatus: approved\nentries:\n  - { id: a, kind: line, text: Hello. }\n");

        await Until(() => Spoken(service).Hash != before);
        Assert.NotNull(Spoken(service).Find("a"));
    }

    [Fact]
    public async Task What_is_saved_while_the_service_starts_is_not_missed()
    {
        var first = content.Load().Hash;
        await using var service = await StartAsync("Development", () => content.Change(Opening, "Hello\\.", "Good day."));

        await Until(() => Spoken(service).Hash != first);
    }

    [Fact]
    public async Task Each_language_is_read_anew_by_itself()
    {
        MadeUpLocale.Make(content);
        await using var service = await StartAsync("Development", null, $"--GuidanceBot:Practice:Languages=en,{MadeUpLocale.Code}");
        var current = service.Services.GetRequiredService<CurrentScript>();
        Library Made() => current.Of(MadeUpLocale.Code).Library;
        var before = Made();

        content.Put($"{MadeUpLocale.Code}/broken.yaml", "topic: ask\nentries:\n  - { id: a, kind: lime, text: Hello. }\n");
        content.Change(Opening, "Hello\\.", "Good day.");

        await Until(() => current.Default.Library.Label("open.greeting").StartsWith("Good day.", StringComparison.Ordinal));
        await Until(() => log.Lines.Any(line => line.EndsWith($"in {MadeUpLocale.Code} has 1 errors and was not taken; {before.Hash} stays.", StringComparison.Ordinal)));
        Assert.Same(before, Made());

        File.Delete(Path.Combine(content.Path, MadeUpLocale.Code, "broken.yaml"));
        content.Change($"{MadeUpLocale.Code}/all.yaml", "(\"id\": \"ui.leave\",\\s(?:.*\\n)*?.*\"text\": \")[^\"]*", "$1Away");

        await Until(() => Made().Label("ui.leave") == "Away");
        Assert.Equal("Leave", current.Default.Library.Label("ui.leave"));
    }

    [Fact]
    public async Task In_production_the_content_stays_until_the_next_start()
    {
        await using var service = await StartAsync("Production");

        Assert.DoesNotContain(service.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>(), hosted => hosted is Reloading);
    }

    public void Dispose()
    {
        content.Dispose();
        folder.Dispose();
        log.Dispose();
    }

    private Task<RunningService> StartAsync(string environment, Action? meanwhile = null, params string[] settings) => RunningService.StartAsync(
        folder,
        builder =>
        {
            builder.Logging.AddProvider(log);
            // The content is loaded by now, and nothing watches it yet.
            meanwhile?.Invoke();
        },
        [$"--environment={environment}", $"--GuidanceBot:Content:Path={content.Path}", .. settings]);

    private static Library Spoken(RunningService service) => service.Services.GetRequiredService<CurrentScript>().Default.Library;

    private static async Task<string> GreetingAsync(RunningService service) =>
        (await (await Talk.BeginAsync(service)).ReadAsync()).Texts.First();

    private static async Task Until(Func<bool> isSo)
    {
        using var late = new CancellationTokenSource(patience);
        while (!isSo())
            await Task.Delay(50, late.Token);
    }
}
