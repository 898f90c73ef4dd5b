using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using GuidanceBot.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The scheme of tokens, keys and rows, continued: what a row holds and shows, and stream URLs.</summary>
public sealed class RowSchemeTests
{
    private static readonly Envelope.Place Here = new(Envelope.Kind.Turn, "id", 1);

    [Fact]
    public async Task Point_7_a_turn_is_one_row()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var talk = await Talk.BeginAsync(service);
        await talk.SayAsync("one");
        await talk.SayAsync("two");

        var turns = await service.Services.GetRequiredService<IStore>().ReadAsync(talk.Id, 0, 100, CancellationToken.None);

        Assert.Equal(3, turns.Length);
        Assert.Equal((await talk.ReadAsync()).Watermark, $"{turns[^1].LastSeq}");
        Assert.All(turns.Zip(turns.Skip(1)), pair => Assert.Equal(pair.First.LastSeq + 1, pair.Second.FirstSeq));
    }

    [Fact]
    public void Point_8_what_is_sealed_opens_only_with_its_key_at_its_place()
    {
        var key = RandomNumberGenerator.GetBytes(Keys.Length);
        var box = Envelope.Seal(key, Here, "words"u8);

        Assert.Equal("words"u8, Envelope.Open(key, Here, box));
        foreach (var place in new[] { Here with { Id = "other" }, Here with { Number = 2 }, Here with { Kind = Envelope.Kind.State } })
            Assert.ThrowsAny<CryptographicException>(() => Envelope.Open(key, place, box));
        Assert.ThrowsAny<CryptographicException>(() => Envelope.Open(RandomNumberGenerator.GetBytes(Keys.Length), Here, box));
        box[20] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => Envelope.Open(key, Here, box));
        Assert.ThrowsAny<CryptographicException>(() => Envelope.Open(key, Here, box.AsSpan(0, 3)));
    }

    [Fact]
    public void Point_9_the_same_words_at_the_same_place_are_never_sealed_alike()
    {
        var key = RandomNumberGenerator.GetBytes(Keys.Length);

        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(Envelope.Seal(key, Here, "words"u8).AsSpan(0, 12))).Distinct().Count());
    }

    [Fact]
    public void Point_10_a_length_tells_no_more_than_its_step()
    {
        var key = RandomNumberGenerator.GetBytes(Keys.Length);
        int Sealed(int length)
        {
            using var page = JsonPage.Take();
            page.Json.WriteStringValue(new string('x', length));
            return Keys.From(key).Seal(Here, page).Length;
        }

        Assert.Equal(Sealed(1), Sealed(4600));
        Assert.Equal(4608, Sealed(4700) - Sealed(1));
    }

    [Fact]
    public void Point_10_what_was_written_before_leaves_nothing_on_the_next_page()
    {
        using (var page = JsonPage.Take())
        {
            page.Json.WriteStringValue("marmalade-zeppelin");
            page.Pad(64);
        }

        using var next = JsonPage.Take();
        next.Pad(64);
        Assert.Equal(0, next.Written.Length);
    }

    [Fact]
    public async Task Point_10_a_row_does_not_tell_a_turn_of_danger_from_another()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder, "--GuidanceBot:Practice:Region=GB");
        var shapes = new List<(long, int, int)>();
        foreach (var line in new[] { "i want to kill myself tonight", "My partner is in therapy", "hello", "can she tell anyone what i said", "he hits me when he is angry" })
        {
            var talk = await Talk.BeginAsync(service);
            await talk.SayAsync(line);
            var store = service.Services.GetRequiredService<IStore>();
            var turn = (await store.ReadAsync(talk.Id, 0, 10, CancellationToken.None))[^1];
            shapes.Add((turn.LastSeq - turn.FirstSeq, turn.Body.Length, (await store.FindAsync(talk.Id, CancellationToken.None))!.State.Length));
        }

        Assert.Single(shapes.Distinct());
    }

    [Fact]
    public async Task Point_11_a_client_id_is_not_to_be_found_or_linked_in_the_store()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var store = service.Services.GetRequiredService<IStore>();
        var keys = new List<byte[]>();
        foreach (var talk in new[] { await Talk.BeginAsync(service), await Talk.BeginAsync(service) })
        {
            await talk.SayAsync("hello", "the-same-client-id");
            keys.Add((await store.ReadAsync(talk.Id, 0, 10, CancellationToken.None))[^1].ClientKey!);
        }

        Assert.All(keys, key => Assert.Equal(16, key.Length));
        Assert.NotEqual(keys[0], keys[1]);
    }

    [Fact]
    public async Task Point_13_a_stream_url_opens_once_and_for_a_minute()
    {
        using var folder = new TempFolder();
        var clock = new FakeTime();
        await using var service = await RunningService.StartAsync(folder, clock);
        var talk = await Talk.BeginAsync(service);
        using (var listener = await Listener.OpenAsync(talk.StreamUrl)) await listener.NextAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await Listener.RefusedAsync(talk.StreamUrl));
        var late = await talk.StreamAfterAsync("");
        clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Forbidden, await Listener.RefusedAsync(late));
        using var inTime = await Listener.OpenAsync(await talk.StreamAfterAsync(""));
        Assert.NotNull(await inTime.NextAsync());
    }

    [Fact]
    public async Task Point_13_of_many_who_open_a_stream_url_at_once_one_succeeds()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var urls = service.Services.GetRequiredService<StreamUrls>();
        var talk = await Talk.BeginAsync(service);
        var ticket = QueryHelpers.ParseQuery(talk.StreamUrl.Query)["t"].ToString();

        var opened = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => urls.OpenAsync(talk.Id, ticket, CancellationToken.None))));

        Assert.Single(opened, outcome => outcome.Value is not null);
        Assert.Equal(15, opened.Count(outcome => outcome.Refusal == Refused.Unauthorized));
    }
}
