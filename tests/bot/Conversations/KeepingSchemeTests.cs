using System.Net;
using GuidanceBot.Channels.Connector;
using GuidanceBot.Commands;
using GuidanceBot.Practice;
using GuidanceBot.Storage;
using GuidanceBot.Tests.Connector;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The scheme of tokens, keys and rows, continued: the ring, the connector, deletion, thieves, and what is held in memory.</summary>
public sealed class KeepingSchemeTests
{
    [Fact]
    public async Task Point_15_the_ring_is_made_once_and_kept_beside_the_conversations()
    {
        using var folder = new TempFolder();
        var rings = new List<string>();
        for (var start = 0; start < 2; start++)
        {
            await using var service = await RunningService.StartAsync(folder);
            await Talk.BeginAsync(service);
            rings.AddRange(service.Services.GetRequiredService<IStore>().ReadRingKeys());
        }

        Assert.Equal(2, rings.Count);
        Assert.Equal(rings[0], rings[1]);
    }

    [Fact]
    public async Task Point_17_an_erase_leaves_no_byte_of_the_rows_in_the_files()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        await talk.SayAsync("forget me");
        var store = service.Services.GetRequiredService<IStore>();
        var body = (await store.ReadAsync(talk.Id, 0, 10, CancellationToken.None))[^1].Body;

        await store.ScrubAsync();
        Assert.True(folder.Holds(body.AsSpan(0, 64)));
        using var left = await service.Http.PostAsync("/leave", new StringContent(talk.EraseToken));
        await store.ScrubAsync();

        Assert.False(folder.Holds(body.AsSpan(0, 64)));
        Assert.False(folder.Holds(talk.Id));
    }

    [Fact]
    public async Task Point_15_after_the_ring_was_rotated_older_tokens_still_open_and_newer_ones_have_another_key()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);

        var now = TimeProvider.System.GetUtcNow();
        service.Services.GetRequiredService<IKeyManager>().CreateNewKey(now, now.AddDays(90));

        // The ring that is held is read anew beside the requests: a moment later the newer key serves.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (KeyOf((await Talk.BeginAsync(service)).Token) == KeyOf(talk.Token)) await Task.Delay(50, patience.Token);
        await talk.SayAsync("still here");
        await using var again = await RunningService.StartAsync(folder);
        await talk.On(again).SayAsync("and after a restart");
        Assert.Equal(2, again.Services.GetRequiredService<IStore>().ReadRingKeys().Length);
    }

    [Fact]
    public async Task Point_15_no_key_lies_outside_the_store()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);

        var options = service.Services.GetRequiredService<IOptions<KeyManagementOptions>>().Value;

        Assert.IsType<KeyRing>(options.XmlRepository);
        Assert.Equal(service.Services.GetRequiredService<IStore>().ReadRingKeys().Length, options.XmlRepository.GetAllElements().Count);
    }

    [Fact]
    public async Task Point_16_the_ring_in_the_database_opens_no_conversation_of_the_connector_without_the_apps_secret()
    {
        await using var setting = await Setting.StartAsync();
        await setting.Channel.SayAsync("hello");
        var services = setting.Service.Services;
        var (own, log) = (services.GetRequiredService<ConnectorKeys>(), services.GetRequiredService<SealedLog>());
        var rowId = own.RowId("webchat", setting.Channel.ConversationId);
        var row = await services.GetRequiredService<IStore>().FindAsync(rowId, CancellationToken.None);
        var thief = ActivatorUtilities.CreateInstance<ConnectorKeys>(services, services.GetRequiredService<ConnectorSettings>() with { AppSecret = "guessed-by-the-thief" });

        Assert.NotNull(row!.SealedKey);
        Assert.NotNull(await log.FindAsync(await own.OpenAsync(rowId, CancellationToken.None), CancellationToken.None));
        Assert.Null(await log.FindAsync(await thief.OpenAsync(rowId, CancellationToken.None), CancellationToken.None));
    }

    [Fact]
    public async Task Point_18_a_thief_of_the_database_with_its_ring_learns_ids_and_opens_nothing()
    {
        using var folder = new TempFolder();
        using var stolen = new TempFolder();
        await using (var service = await RunningService.StartAsync(folder)) await (await Talk.BeginAsync(service)).SayAsync("marmalade-zeppelin");
        File.Copy(folder.Database, stolen.Database);
        await using var thief = await RunningService.StartAsync(stolen);
        var tokens = thief.Services.GetRequiredService<Tokens>();
        string id;
        using (var session = new SqliteSession(SqliteFile.ConnectionString(stolen.Database)))
            id = Assert.Single(session.Query("select id from conversation", r => r.GetString(0)));

        var forged = tokens.Seal(Tokens.Talk(tokens.Begin(null), TimeProvider.System.GetUtcNow().AddDays(1)) with { ConversationId = id });

        Assert.Equal(HttpStatusCode.NotFound, (await Talk.SendAsync(thief.Http, HttpMethod.Get, $"/conversations/{id}/activities", forged)).Status);
        Assert.False(stolen.Holds("marmalade-zeppelin"));
    }

    [Fact]
    public async Task Point_18_one_token_opens_one_conversation()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var (own, other) = (await Talk.BeginAsync(service), await Talk.BeginAsync(service));

        var (status, _) = await Talk.SendAsync(service.Http, HttpMethod.Get, $"/conversations/{other.Id}/activities", own.Token);

        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task Point_18_who_writes_to_the_database_can_move_nothing_from_one_place_to_another()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        await talk.SayAsync("one");
        await talk.SayAsync("two");

        using (var session = new SqliteSession(SqliteFile.ConnectionString(folder.Database)))
            session.Run("update turn set body = (select body from turn other where other.id = turn.id and other.first_seq > turn.first_seq limit 1) where first_seq = 1");

        Assert.Equal(HttpStatusCode.InternalServerError, (await talk.SendAsync(HttpMethod.Get, "/activities")).Status);
    }

    [Fact]
    public async Task Point_19_an_erase_takes_the_state_out_of_memory()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var held = service.Services.GetRequiredService<Recollections>();
        var talk = await Talk.BeginAsync(service);
        await talk.SayAsync("hello");
        Assert.Equal(1, held.Count);

        using var left = await service.Http.PostAsync("/leave", new StringContent(talk.EraseToken));

        Assert.Equal(0, held.Count);
    }

    [Fact]
    public async Task Point_19_a_conversation_that_begins_anew_under_its_id_knows_nothing_of_the_one_before()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var (held, log) = (service.Services.GetRequiredService<Recollections>(), service.Services.GetRequiredService<SealedLog>());
        var start = (await Talk.GenerateAsync(service.Http)).GetProperty("token").GetString();
        var token = service.Services.GetRequiredService<Tokens>().Read(start).Value!;
        await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", start);
        var old = (await log.FindAsync(token, CancellationToken.None))!;
        var before = log.Recall(old);

        // As at another node: erased there, and this one has not heard of it.
        await service.Services.GetRequiredService<IStore>().EraseAsync(token.ConversationId);
        held.Keep(old, before);
        await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", start);

        Assert.NotSame(before, log.Recall((await log.FindAsync(token, CancellationToken.None))!));
    }

    [Fact]
    public async Task Point_19_a_turn_decided_on_what_was_held_of_an_erased_conversation_is_decided_anew()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var (held, log) = (service.Services.GetRequiredService<Recollections>(), service.Services.GetRequiredService<SealedLog>());
        var start = (await Talk.GenerateAsync(service.Http)).GetProperty("token").GetString();
        var token = service.Services.GetRequiredService<Tokens>().Read(start).Value!;
        await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", start);
        var old = (await log.FindAsync(token, CancellationToken.None))!;
        var before = log.Recall(old);
        await service.Services.GetRequiredService<IStore>().EraseAsync(token.ConversationId);
        await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", start);

        // As at another node, that has not heard of it: of the same version, and under the same key.
        held.Keep(old, before with { At = DateTimeOffset.UnixEpoch.AddYears(200) });
        var (status, _) = await Talk.SendAsync(service.Http, HttpMethod.Post, $"/conversations/{token.ConversationId}/activities", start, Talk.Message("hello"));

        Assert.Equal(HttpStatusCode.OK, status);
        var now = log.Recall((await log.FindAsync(token, CancellationToken.None))!);
        Assert.Equal(1, now.State.Messages);
        Assert.NotEqual(2170, now.At.Year);
    }

    [Fact]
    public async Task Point_19_a_token_is_opened_once_and_no_other_passes_for_it()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var (held, talk) = (service.Services.GetRequiredService<Recollections>(), await Talk.BeginAsync(service));
        Assert.Null(held.TokenOf(talk.Id, talk.Token));
        await talk.SayAsync("hello");

        Assert.NotNull(held.TokenOf(talk.Id, talk.Token));
        Assert.Null(held.TokenOf(talk.Id, talk.Token[..^1]));
        var (status, _) = await Talk.SendAsync(service.Http, HttpMethod.Post, $"/conversations/{talk.Id}/activities", talk.Token[..^1], Talk.Message("hello"));
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        using var left = await service.Http.PostAsync("/leave", new StringContent(talk.EraseToken));
        Assert.Null(held.TokenOf(talk.Id, talk.Token));
    }

    [Fact]
    public async Task Point_19_a_state_is_held_for_ten_minutes_and_not_without_end()
    {
        using var folder = new TempFolder();
        var clock = new FakeTime();
        await using var service = await RunningService.StartAsync(folder, clock);
        var held = service.Services.GetRequiredService<Recollections>();
        var talk = await Talk.BeginAsync(service);
        await talk.SayAsync("hello");
        var conversation = (await service.Services.GetRequiredService<SealedLog>().FindAsync(service.Services.GetRequiredService<Tokens>().Read(talk.Token).Value!, CancellationToken.None))!;
        var remembered = held.Recall(conversation);

        clock.Advance(Recollections.Life);
        held.Tidy();
        Assert.Equal(0, held.Count);
        for (var n = 0; n < 2 * Recollections.Most; n++) held.Keep(conversation with { Row = conversation.Row with { Id = $"c{n}" } }, remembered);
        Assert.InRange(held.Count, 1, Recollections.Most);
    }

    [Fact]
    public void Point_19_the_memory_of_the_process_is_not_dumped()
    {
        CoreDumps.SwitchOff();

        Assert.True(CoreDumps.AreOff);
        Assert.Contains(File.ReadLines("/proc/self/limits"), line => line.StartsWith("Max core file size", StringComparison.Ordinal) && line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[4] == "0");
    }

    // Data Protection writes four bytes of its own, then the id of the key.
    private static string KeyOf(string token) => Convert.ToHexString(WebEncoders.Base64UrlDecode(token).AsSpan(4, 16));
}
