using GuidanceBot.Storage;
using Xunit;

namespace GuidanceBot.Tests;

/// <content>What is deleted, and what is left of it.</content>
public abstract partial class StoreTests
{
    [Fact]
    public async Task An_erase_beside_turns_under_way_leaves_no_row_behind()
    {
        for (var round = 0; round < 20; round++)
        {
            await KeepAsync("a", 1);
            await Task.WhenAll(store.AppendAsync(Make.Turn("a", 2)), store.EraseAsync("a"));
            Assert.Null(await store.FindAsync("a", CancellationToken.None));
            Assert.Empty(await ReadAsync("a"));
        }
    }

    [Fact]
    public async Task A_wiping_turn_that_is_posted_again_is_known_and_wipes_nothing_more()
    {
        await KeepAsync("a", 1);
        await store.AppendAsync(Make.Turn("a", 2, "delete this", wipe: true));
        await KeepAsync("a", 3);

        Assert.Equal(new Appended.Duplicate(3), await store.AppendAsync(Make.Turn("a", 4, "delete this", wipe: true)));
        Assert.Equal(2, (await ReadAsync("a")).Count);
    }

    [Fact]
    public async Task Many_expired_conversations_go_at_once()
    {
        for (var n = 0; n < 1100; n++) await store.AppendAsync(Make.Turn($"c{n}", 1));

        Assert.Equal(1100, (await store.PurgeAsync(Make.Now.AddHours(1))).Distinct().Count());
        Assert.Empty(await ReadAsync("c7"));
    }

    [Fact]
    public async Task A_turn_of_an_erased_conversation_finds_it_gone_and_a_new_one_may_begin()
    {
        await KeepAsync("a", 1, 2);
        await store.EraseAsync("a");

        Assert.IsType<Appended.Gone>(await store.AppendAsync(Make.Turn("a", 3)));
        Assert.Empty(await ReadAsync("a"));
        Assert.IsType<Appended.Stored>(await store.AppendAsync(Make.Turn("a", 1)));
    }

    [Fact]
    public async Task A_wiping_turn_takes_all_earlier_ones_with_it()
    {
        await KeepAsync("a", 1, 2);
        await KeepAsync("b", 1);

        Assert.IsType<Appended.Stored>(await store.AppendAsync(Make.Turn("a", 3, wipe: true)));

        Assert.Equal(5, Assert.Single(await ReadAsync("a")).FirstSeq);
        Assert.Single(await ReadAsync("b"));
    }

    [Fact]
    public async Task A_wiping_turn_that_is_stale_wipes_nothing()
    {
        await KeepAsync("a", 1, 2);

        Assert.IsType<Appended.Stale>(await store.AppendAsync(Make.Turn("a", 2, wipe: true)));

        Assert.Equal(2, (await ReadAsync("a")).Count);
    }

    [Fact]
    public async Task What_has_expired_is_purged_and_the_rest_stays()
    {
        await KeepAsync("a", 1);
        await KeepAsync("b", 1, 2);

        Assert.Equal("a", Assert.Single(await store.PurgeAsync(Make.Now.AddHours(1))));
        Assert.Null(await store.FindAsync("a", CancellationToken.None));
        Assert.Empty(await ReadAsync("a"));
        Assert.Equal(2, (await ReadAsync("b")).Count);
    }

    [Fact]
    public async Task A_post_that_was_wiped_is_known_when_it_is_sent_again_and_nothing_of_it_is_read()
    {
        await KeepAsync("a", 1);
        var said = Make.Turn("a", 2, "said before");
        await store.AppendAsync(said);
        await store.AppendAsync(Make.Turn("a", 3, "delete this", wipe: true));

        Assert.Equal(new Appended.Duplicate(3), await store.AppendAsync(Make.Turn("a", 4, "said before")));
        Assert.Equal(5, Assert.Single(await ReadAsync("a")).FirstSeq);
        Assert.DoesNotContain(await store.ReadAsync("a", 0, 100, CancellationToken.None), turn => turn.Body.AsSpan().SequenceEqual(said.Turn.Body));
    }

    [Fact]
    public async Task An_erase_of_one_conversation_leaves_the_next_that_began_in_its_place()
    {
        await KeepAsync("a", 1);
        var first = (await store.FindAsync("a", CancellationToken.None))!;
        await store.EraseAsync("a");
        var second = Make.Turn("a", 1);
        await store.AppendAsync(second with { Conversation = second.Conversation with { Check = [9, 9, 9] } });

        await store.EraseAsync(first);
        Assert.Single(await ReadAsync("a"));

        await store.EraseAsync((await store.FindAsync("a", CancellationToken.None))!);
        Assert.Null(await store.FindAsync("a", CancellationToken.None));
        Assert.Empty(await ReadAsync("a"));
    }

    [Fact]
    public async Task An_erase_of_nothing_beside_a_beginning_leaves_it_whole_or_takes_it_whole()
    {
        for (var round = 0; round < 200; round++)
        {
            await Task.WhenAll(Task.Run(() => store.EraseAsync("a")), Task.Run(() => store.AppendAsync(Make.Turn("a", 1))));
            Assert.Equal(await store.FindAsync("a", CancellationToken.None) is null ? 0 : 1, (await ReadAsync("a")).Count);
            await store.EraseAsync("a");
        }
    }
}
