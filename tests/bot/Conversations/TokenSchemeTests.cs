using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using GuidanceBot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The scheme of tokens, keys and rows, point by point.</summary>
public sealed class TokenSchemeTests
{
    [Fact]
    public void Point_1_the_derived_keys_differ_and_depend_on_the_whole_key()
    {
        var key = RandomNumberGenerator.GetBytes(Keys.Length);
        var keys = Keys.From(key);
        key[^1] ^= 1;
        var others = Keys.From(key);

        byte[][] all = [keys.Data, keys.Idempotency, keys.Check, others.Data, others.Idempotency, others.Check];
        Assert.Equal(6, all.Select(Convert.ToHexString).Distinct().Count());
        Assert.All(all, derived => Assert.Equal(32, derived.Length));
    }

    [Fact]
    public async Task Point_1_ids_have_128_random_bits_and_never_repeat()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);

        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => (await Talk.GenerateAsync(service.Http)).GetProperty("conversationId").GetString()!));

        var random = ids.Select(id => id[Token.MinuteOfId..]).ToArray();
        Assert.Equal(20, random.Distinct().Count());
        Assert.All(random, bits => Assert.Equal(16, WebEncoders.Base64UrlDecode(bits).Length));
    }

    [Fact]
    public void Those_who_come_at_the_same_time_lie_side_by_side()
    {
        static string Id(int seconds) => Token.New(null, DateTimeOffset.UnixEpoch.AddSeconds(seconds), DateTimeOffset.MaxValue).ConversationId;
        string[] ids = [Id(120), Id(179), Id(180), Id(60 * 16), Id(60 * 0xABC)];

        Assert.Equal(ids[0][..Token.MinuteOfId], ids[1][..Token.MinuteOfId]);
        Assert.Equal(["0000002", "0000002", "0000003", "0000010", "0000abc"], ids.Select(id => id[..Token.MinuteOfId]));
    }

    [Fact]
    public async Task Point_2_a_token_is_short_and_shows_nothing_of_what_it_holds()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);

        var talk = await Talk.BeginAsync(service, new string('u', 64));

        Assert.InRange(talk.Token.Length, 250, 400);
        Assert.DoesNotContain("uuuu", System.Text.Encoding.Latin1.GetString(WebEncoders.Base64UrlDecode(talk.Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Point_3_the_name_tokens_are_sealed_under_does_not_depend_on_the_folder()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);

        Assert.Equal("GuidanceBot", service.Services.GetRequiredService<IOptions<DataProtectionOptions>>().Value.ApplicationDiscriminator);
    }

    [Fact]
    public async Task Point_4_a_start_token_lives_half_an_hour_and_an_erase_token_reads_nothing()
    {
        using var folder = new TempFolder();
        var clock = new FakeTime();
        await using var service = await RunningService.StartAsync(folder, clock);
        var start = await Talk.GenerateAsync(service.Http);

        Assert.Equal(1800, start.GetProperty("expires_in").GetInt32());
        var erase = start.GetProperty("eraseToken").GetString();
        Assert.Equal(HttpStatusCode.Unauthorized, (await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", erase)).Status);
        clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Forbidden, (await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", start.GetProperty("token").GetString())).Status);
    }

    [Fact]
    public async Task Point_5_a_token_lives_as_long_as_the_idle_time_and_no_longer_than_the_cap()
    {
        using var folder = new TempFolder();
        var clock = new FakeTime();
        await using var service = await RunningService.StartAsync(folder, clock);
        var talk = await Talk.BeginAsync(service);
        Assert.Equal(24 * 3600, talk.Answer.GetProperty("expires_in").GetInt32());

        var token = talk.Token;
        for (var day = 0; day < 8; day++)
        {
            clock.Advance(TimeSpan.FromHours(20));
            var renewed = await Talk.SendAsync(service.Http, HttpMethod.Post, "/tokens/refresh", token);
            Assert.Equal(HttpStatusCode.OK, renewed.Status);
            Assert.Equal(talk.Id, renewed.Body.GetProperty("conversationId").GetString());
            Assert.Equal(Math.Min(24, 168 - 20 * (day + 1)) * 3600, renewed.Body.GetProperty("expires_in").GetInt32());
            token = renewed.Body.GetProperty("token").GetString();
        }
        clock.Advance(TimeSpan.FromHours(8));
        Assert.Equal(HttpStatusCode.Forbidden, (await Talk.SendAsync(service.Http, HttpMethod.Post, "/tokens/refresh", token)).Status);
    }

    [Fact]
    public async Task Point_6_an_expired_token_is_403_and_its_rows_go_with_the_next_sweep()
    {
        using var folder = new TempFolder();
        var clock = new FakeTime();
        await using var service = await RunningService.StartAsync(folder, clock);
        var talk = await Talk.BeginAsync(service);

        clock.Advance(TimeSpan.FromHours(25));
        var (status, body) = await talk.PostAsync(Talk.Message("too late"));
        var gone = await service.Services.GetRequiredService<IStore>().PurgeAsync(clock.GetUtcNow());

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("TokenExpired", body.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(talk.Id, Assert.Single(gone));
    }

    [Fact]
    public async Task Point_6_a_forged_token_and_one_of_another_service_are_401()
    {
        using var folder = new TempFolder();
        using var elsewhere = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        await using var other = await RunningService.StartAsync(elsewhere);
        var talk = await Talk.BeginAsync(service);
        var sealedBytes = WebEncoders.Base64UrlDecode(talk.Token);
        sealedBytes[^1] ^= 1;

        foreach (var token in new[] { WebEncoders.Base64UrlEncode(sealedBytes), (await Talk.BeginAsync(other)).Token })
            Assert.Equal(HttpStatusCode.Unauthorized, (await Talk.SendAsync(service.Http, HttpMethod.Get, $"/conversations/{talk.Id}", token)).Status);
    }

    [Fact]
    public async Task Point_6_who_holds_the_ring_but_not_the_key_finds_no_conversation()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        var tokens = service.Services.GetRequiredService<Tokens>();
        var forged = tokens.Seal(tokens.Begin("me") with { ConversationId = talk.Id });

        Assert.Equal(HttpStatusCode.NotFound, (await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", forged)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Talk.SendAsync(service.Http, HttpMethod.Get, $"/conversations/{talk.Id}/activities", forged)).Status);
    }

    [Fact]
    public async Task Point_6_after_an_erase_a_token_talks_no_more_and_a_start_token_begins_an_empty_conversation()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var start = (await Talk.GenerateAsync(service.Http)).GetProperty("token").GetString();
        var begun = (await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", start)).Body;
        var path = $"/conversations/{begun.GetProperty("conversationId").GetString()}/activities";
        var talkToken = begun.GetProperty("token").GetString();
        await Talk.SendAsync(service.Http, HttpMethod.Post, path, talkToken, Talk.Message("forget me"));

        using var left = await service.Http.PostAsync("/leave", new StringContent(begun.GetProperty("eraseToken").GetString()!));
        var after = await Talk.SendAsync(service.Http, HttpMethod.Post, path, talkToken, Talk.Message("anyone?"));
        var resumed = await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", talkToken);
        var again = await Talk.SendAsync(service.Http, HttpMethod.Post, "/conversations", start);
        var log = await Talk.SendAsync(service.Http, HttpMethod.Get, path, start);

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Created], [after.Status, resumed.Status, again.Status]);
        Assert.DoesNotContain("forget me", log.Body.GetRawText(), StringComparison.Ordinal);
    }
}
