using Xunit;

namespace GuidanceBot.Tests;

/// <summary>What wakes a stream that waits.</summary>
public sealed class StreamsTests
{
    // As many as are between two empty frames.
    private const int Beats = 8;

    private static readonly CancellationToken never = CancellationToken.None;
    private readonly FakeTime clock = new();

    [Fact]
    public async Task Silence_is_told_after_its_time_and_again_after_as_long()
    {
        using var streams = new Streams(SettingsOf.Reading(), clock);
        using var listener = streams.Listen("one");
        for (var time = 0; time < 2; time++)
        {
            var waits = listener.WaitAsync(never).AsTask();
            for (var beat = 1; beat < Beats; beat++) listener.Beat();
            Assert.False(waits.IsCompleted);
            listener.Beat();
            Assert.Equal(Streams.Woken.Silent, await waits);
        }
    }

    [Fact]
    public async Task A_turn_that_comes_while_silence_is_being_told_is_not_lost()
    {
        using var streams = new Streams(SettingsOf.Reading(), clock);
        using var listener = streams.Listen("one");
        for (var beat = 0; beat < Beats; beat++) listener.Beat();
        streams.Wake("one");

        // The wait is new, and so is its silence; what woke it is from before.
        Assert.Equal(Streams.Woken.Grown, await listener.WaitAsync(never));
        Assert.False(listener.WaitAsync(never).AsTask().IsCompleted);
    }

    [Fact]
    public async Task What_is_closed_is_over_and_the_others_hear_nothing_of_it()
    {
        using var streams = new Streams(SettingsOf.Reading(), clock);
        using var one = streams.Listen("one");
        using var other = streams.Listen("other");
        var waits = other.WaitAsync(never).AsTask();
        streams.Close("one");

        Assert.Equal(Streams.Woken.Over, await one.WaitAsync(never));
        Assert.False(waits.IsCompleted);
        streams.Wake("other");
        Assert.Equal(Streams.Woken.Grown, await waits);
    }
}
