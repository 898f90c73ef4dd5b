using System.Diagnostics;
using System.Runtime.InteropServices;
using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests.Understanding;

/// <summary>
/// The time a message takes grows with its length and no faster. Clocks differ between machines, so that one length is
/// held against another in one run: twenty times the text takes about twenty times as long, and in a quadratic pass 400.
/// </summary>
public sealed class GrowthTests
{
    private const int Short = 1_000;
    private const int Long = 20_000;
    private const double Most = 60;
    private const int Tries = 6;

    public static TheoryData<string> Pieces() =>
    [
        "a", "a b c d ", "my husband ", "my partner keeps asking and ", "i feel ", "if you ", "when you ", "change what i said about ", "the first one, and ",
        "what is ", "therapy ", "not never no ", "8 out of ten ", "😭", "\u200D", "e\u0301", "$1@3", ", ", "hit me that ", "sooo ",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_message_is_understood_in_a_time_that_grows_with_its_length(string piece) =>
        Holds(piece, text => Understood.Of(text, Shipped.Library.Phrasebook));

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_turn_takes_a_time_that_grows_with_the_length_of_the_message(string piece)
    {
        var asked = Shipped.Script.Hear(Shipped.Script.Start(0).State, "My partner is in therapy").State;
        Holds(piece, text => Shipped.Script.Hear(asked, text));
    }

    // Its patterns may go over a text once for each of its characters, and it reads no more than the first 2,000.
    [Theory]
    [InlineData("1 ")]
    [InlineData("1-")]
    [InlineData("(1) ")]
    [InlineData("12 elm ")]
    [InlineData("12 elm oak ")]
    [InlineData("12 a elm, ")]
    [InlineData("born ")]
    [InlineData("1/1/")]
    [InlineData("AB1 ")]
    [InlineData("flat ")]
    [InlineData("a.b-c+")]
    [InlineData("a@b-")]
    [InlineData("@a.")]
    [InlineData("www.")]
    [InlineData("Anna ")]
    [InlineData("ich nicht ")]
    public void What_is_observed_of_a_message_takes_a_time_that_is_bounded(string piece)
    {
        Holds(piece, text => Shipped.Library.Local.Read(text), 250, 2_000);
        Holds(piece, text => Shipped.Library.Local.Read(text), 2_000, 20_000);
    }

    private static void Holds(string piece, Action<string> read, int shorter = Short, int longer = Long)
    {
        var (few, many) = (Repeat(piece, shorter), Repeat(piece, longer));
        read(few);
        read(many);
        var least = double.MaxValue;
        for (var i = 0; i < Tries && least > Most; i++)
            least = Math.Min(least, Fastest(many, read, 2) / Fastest(few, read, 10));
        Assert.True(least <= Most, $"{longer / shorter} times the text took {least:0} times as long.");
    }

    // The fastest of some: whatever else the machine does only ever adds to it.
    private static double Fastest(string text, Action<string> read, int times) => Enumerable.Range(0, times).Min(_ =>
    {
        var start = Worked();
        read(text);
        return (Worked() - start).TotalMicroseconds + 1;
    });

    // What this thread has worked, which does not grow while others have the processor; elsewhere than on Linux, the time.
    private static TimeSpan Worked()
    {
        const int thread = 3;
        if (!OperatingSystem.IsLinux() || ReadClock(thread, out var read) != 0) return Stopwatch.GetElapsedTime(0);
        return TimeSpan.FromSeconds(read.Seconds) + TimeSpan.FromMicroseconds(read.Nanoseconds / 1000.0);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out Reading reading);

    private readonly record struct Reading(nint Seconds, nint Nanoseconds);

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
