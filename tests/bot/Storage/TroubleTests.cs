using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GuidanceBot.Practice;
using GuidanceBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>A store in trouble refuses clearly, keeps what it has, and goes on when the trouble is over.</summary>
public sealed class TroubleTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task On_a_full_disk_turns_are_refused_reads_go_on_and_space_mends_it()
    {
        var session = SqliteFile.Open(folder.Database, migrate: true);
        await using var store = SqliteStore.Over(folder.Database, session);
        await store.AppendAsync(Make.Turn("before", 1));
        // To SQLite, the end of the pages it may take is the end of the disk.
        session.Query("pragma max_page_count = 20", r => r.GetInt32(0));

        var refused = 0;
        for (var n = 0; n < 400 && refused < 3; n++)
        {
            try
            {
                await store.AppendAsync(Make.Turn($"c{n}", 1));
            }
            catch (StoreFault fault) when (fault.Trouble == StoreTrouble.Full)
            {
                refused++;
                Assert.Null(await store.FindAsync($"c{n}", CancellationToken.None));
                Assert.Empty(await store.ReadAsync($"c{n}", 0, 9, CancellationToken.None));
            }
        }

        Assert.Equal(3, refused);
        Assert.NotNull(await store.FindAsync("before", CancellationToken.None));
        session.Query("pragma max_page_count = 1000000", r => r.GetInt32(0));
        await store.ProbeAsync(CancellationToken.None);
        Assert.IsType<Appended.Stored>(await store.AppendAsync(Make.Turn("after", 1)));
    }

    [Fact]
    public async Task A_page_that_was_overwritten_is_seen_at_start_with_advice()
    {
        await using (var store = SqliteStore.Open(folder.Database))
        {
            for (var n = 0; n < 300; n++) await store.AppendAsync(Make.Turn($"conversation-{n}", 1));
        }
        using (var file = File.Open(folder.Database, FileMode.Open))
        {
            file.Position = file.Length / 8192 * 4096;
            file.Write(new byte[4096].Select((_, i) => (byte)(i * 31)).ToArray());
        }

        var fault = Assert.Throws<OperatorException>(() => SqliteStore.Open(folder.Database));

        Assert.Contains("is damaged", fault.Message, StringComparison.Ordinal);
        Assert.Contains("put a backup in its place", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(StoreTrouble.Busy))]
    [InlineData(nameof(StoreTrouble.Full))]
    [InlineData(nameof(StoreTrouble.Unreachable))]
    public async Task A_refused_turn_says_when_to_come_back_and_readyz_says_why(string trouble)
    {
        await using var store = new BrokenStore();
        using var notes = new Notes();
        await using var service = await RunningService.StartAsync(folder, builder =>
        {
            builder.Services.AddSingleton<IStore>(store);
            builder.Logging.AddProvider(notes);
        });
        var talk = await Talk.BeginAsync(service);
        store.Fault = new StoreFault(Enum.Parse<StoreTrouble>(trouble));

        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Talk.Root}/conversations/{talk.Id}/activities") { Content = Talk.Message("hello") };
        request.Headers.Authorization = new("Bearer", talk.Token);
        using var refused = await service.Http.SendAsync(request);
        await talk.PostAsync(Talk.Message("hello"));
        using var ready = await service.Http.GetAsync(new Uri("/readyz", UriKind.Relative));
        using var alive = await service.Http.GetAsync(new Uri("/healthz", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), refused.Headers.RetryAfter!.Delta);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, alive.StatusCode));
        Assert.Contains(store.Fault.Message, (await ready.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        // Said once, and not with every refusal.
        Assert.Single(notes.ToString().Split(store.Fault.Message)[1..]);
        store.Fault = null;
        Assert.Equal(HttpStatusCode.OK, (await talk.PostAsync(Talk.Message("hello"))).Status);
    }

    [Fact]
    public async Task A_stream_in_trouble_is_closed_as_such_and_told_without_what_lies_behind()
    {
        await using var store = new BrokenStore();
        using var notes = new Notes();
        await using var service = await RunningService.StartAsync(folder, builder =>
        {
            builder.Services.AddSingleton<IStore>(store);
            builder.Logging.AddProvider(notes);
        });
        var talk = await Talk.BeginAsync(service);
        using var socket = new System.Net.WebSockets.ClientWebSocket();
        await socket.ConnectAsync(talk.StreamUrl, CancellationToken.None);
        await socket.ReceiveAsync(new byte[64 * 1024], CancellationToken.None);

        store.Fault = new StoreFault(StoreTrouble.Unreachable, new InvalidOperationException("marmalade"));
        service.Services.GetRequiredService<Streams>().Wake(talk.Id);
        var closed = await socket.ReceiveAsync(new byte[1024], CancellationToken.None);

        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.InternalServerError, closed.CloseStatus);
        Assert.Contains("Requests are answered with 503", notes.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("marmalade", notes.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Id, notes.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_ring_that_cannot_be_read_turns_no_visitor_away()
    {
        string token;
        string id;
        await using (var service = await RunningService.StartAsync(folder))
        {
            var talk = await Talk.BeginAsync(service);
            (token, id) = (talk.Token, talk.Id);
        }
        using (var session = new SqliteSession(SqliteFile.ConnectionString(folder.Database)))
            session.Run("alter table ring_key rename to away");
        await using var again = await RunningService.StartAsync(folder, "--GuidanceBot:Storage:Migrate=false");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Talk.SendAsync(again.Http, HttpMethod.Get, $"/conversations/{id}/activities", token)).Status);
        using (var session = new SqliteSession(SqliteFile.ConnectionString(folder.Database))) session.Run("alter table away rename to ring_key");

        Assert.Equal(HttpStatusCode.OK, (await Talk.SendAsync(again.Http, HttpMethod.Get, $"/conversations/{id}/activities", token)).Status);
    }

    [Fact]
    public async Task Readyz_names_what_is_pending_and_turns_green_when_somebody_migrates()
    {
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Storage:Migrate=false");
        using var before = await service.Http.GetAsync(new Uri("/readyz", UriKind.Relative));
        var (refused, _) = await Talk.SendAsync(service.Http, HttpMethod.Post, "/tokens/generate", null);

        await using (var other = SqliteStore.Open(folder.Database)) Assert.Single(other.ReadRingKeys());
        using var after = await service.Http.GetAsync(new Uri("/readyz", UriKind.Relative));

        Assert.Contains("0001_conversations, 0002_referrals, 0003_tally, 0004_short_turns", await before.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (before.StatusCode, refused, after.StatusCode));
        await Talk.BeginAsync(service);
    }
}
