using System.Text;
using System.Text.Json;
using Xunit;

namespace GuidanceBot.Tests.Understand;

/// <summary>Lines of every sort, read in one run of the verb for all tests that look at what came of them.</summary>
public sealed class UnderstoodLines : IAsyncLifetime
{
    private const int Many = 1_000;

    /// <summary>What was typed, as bytes, each with its line end, and what the line is.</summary>
    private static readonly (byte[] Typed, string Line)[] odd =
    [
        Line("my husband is in therapy and i feel left out\n"),
        Line("\n"),
        Line("\r\n"),
        Line("   \n"),
        Line("he said \"no\" \\ and 'left' </script>\n"),
        Line("😭 👨‍👩‍👧 ok\r\n"),
        Line("fiancé, naïve, помощь, שלום\n"),
        ([.. "lone "u8, 0xED, 0xA0, 0xBD, .. " half\n"u8], "lone \uFFFD\uFFFD\uFFFD half"),
        ([.. "cut "u8, 0xF0, 0x9F, (byte)'\n'], "cut \uFFFD"),
        Line("tab\tbell\u0007 nought\0 line\u2028separator\n"),
        Line(new string('a', 20_000) + "\n"),
    ];

    private static readonly (byte[] Typed, string Line)[] many =
        [.. Enumerable.Range(0, Many).Select(at => Line($"my wife tells her therapist more than me, she said it {at} times\n"))];

    private static readonly (byte[] Typed, string Line) last = Line("the last line ends without an end");

    internal static string[] Lines { get; } = [.. odd.Select(one => one.Line), .. many.Select(one => one.Line), last.Line];

    public int Exit { get; private set; }

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    internal JsonElement[] Objects => Understanding.Objects(Output);

    public async Task InitializeAsync() => (Exit, Output, Error) = await Understanding.RunAsync(
        [.. odd.SelectMany(one => one.Typed), .. many.SelectMany(one => one.Typed), .. last.Typed], "--path", Understanding.Shipped);

    public Task DisposeAsync() => Task.CompletedTask;

    private static (byte[] Typed, string Line) Line(string typed) => (Encoding.UTF8.GetBytes(typed), typed.TrimEnd('\n').TrimEnd('\r'));
}
