using GuidanceBot.Counting;
using GuidanceBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>Nobody but the visitor reads what the visitor wrote.</summary>
public sealed class QuietTests
{
    private const string Secret = "marmalade-zeppelin";

    [Fact]
    public async Task No_words_ids_or_addresses_stand_in_a_log()
    {
        using var folder = new TempFolder();
        using var notes = new Notes();
        using var watched = new Watched();
        await using var service = await RunningService.StartAsync(
            folder, builder => builder.Logging.AddProvider(notes), "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:System=Trace");
        var talk = await Talk.BeginAsync(service, "user-" + Secret);
        using (var listener = await Listener.OpenAsync(talk.StreamUrl)) await listener.NextAsync();

        await talk.SayAsync(Secret, "client-" + Secret);
        await talk.PostAsync(new StringContent($$"""{"type":"message","text":["{{Secret}}"]}"""));
        await talk.PostAsync(new StringContent(Secret));
        await talk.ReadAsync();
        await talk.SendAsync(HttpMethod.Get, "/activities?watermark=" + Secret);
        using var left = await service.Http.PostAsync("/leave", new StringContent(talk.EraseToken));
        await talk.PostAsync(Talk.Message(Secret));

        // Shows that the log is listened to.
        service.Services.GetRequiredService<ILoggerFactory>().CreateLogger("GuidanceBot.Tests")
            .Log(LogLevel.Trace, default, "written by the test", null, (text, _) => text);
        var log = notes.ToString();
        Assert.Contains("written by the test", log, StringComparison.Ordinal);
        foreach (var trace in new[] { Secret, talk.Id, talk.Token, "127.0.0.1", "/v3/directline" })
            Assert.DoesNotContain(trace, log, StringComparison.Ordinal);
        // Spans and measurements are there, and say nothing of whom.
        Assert.Contains("Microsoft.AspNetCore", watched.ToString(), StringComparison.Ordinal);
        foreach (var trace in new[] { Secret, talk.Id, talk.Token, talk.StreamUrl.Query })
            Assert.DoesNotContain(trace, watched.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_words_stand_in_the_files_neither_the_visitors_nor_the_bots()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service, "user-" + Secret);
        await talk.SayAsync(Secret, "client-" + Secret);
        var said = (await talk.ReadAsync()).Activities.Where(a => (string?)a["from"]!["role"] == "bot").Select(a => (string)a["text"]!);

        await service.Services.GetRequiredService<Tally>().FlushAsync();
        SqliteBackup.Write(service.Services.GetRequiredService<SqliteStore>(), Path.Combine(folder.Path, "backup.db"));
        string[] traces = [Secret, .. said.Select(text => text[..Math.Min(12, text.Length)]), "contentIds", "\"text\""];
        Assert.True(traces.Length > 4);
        foreach (var trace in traces)
        {
            Assert.False(folder.Holds(trace), trace);
        }
        // The search does find what is there.
        Assert.True(folder.Holds(talk.Id));
        Assert.True(folder.Holds("open/Greet"));
        Assert.Contains(Directory.EnumerateFiles(folder.Path), file => file.EndsWith("-wal", StringComparison.Ordinal));
        Assert.Equal(2, (await service.Services.GetRequiredService<IStore>().ReadAsync(talk.Id, 0, 9, CancellationToken.None)).Length);
    }
}
