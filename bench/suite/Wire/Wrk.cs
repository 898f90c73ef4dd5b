using System.Globalization;
using System.Text.RegularExpressions;

namespace GuidanceBot.Bench;

/// <summary>What a run of wrk told.</summary>
/// <param name="PerSecond">Requests answered.</param>
/// <param name="Median">Milliseconds of half of them, at most.</param>
/// <param name="P99">Milliseconds of 99 of 100.</param>
/// <param name="Refused">How many were not answered by a 2xx.</param>
internal sealed partial record Wrk(double PerSecond, double Median, double P99, long Refused)
{
    /// <exception cref="CommandFailed">It ended with a fault, or requests were refused.</exception>
    public static async Task<Wrk> RunAsync(Command command, CancellationToken cancellation)
    {
        var told = Read(await command.RunAsync(cancellation));
        return told.Refused == 0 ? told : throw new CommandFailed(command, 0, $"{told.Refused} requests were refused.");
    }

    public static Command Of(Uri address, string script, int connections, int seconds) => new(
        "wrk", "-t1", $"-c{connections.ToString(CultureInfo.InvariantCulture)}", $"-d{seconds.ToString(CultureInfo.InvariantCulture)}s", "--latency", "-s", script, address.ToString());

    public static Wrk Read(string told) => new(
        double.Parse(Rate().Match(told).Groups[1].Value, CultureInfo.InvariantCulture),
        Milliseconds(told, "50%"),
        Milliseconds(told, "99%"),
        Failed().Match(told) is { Success: true } failed ? long.Parse(failed.Groups[1].Value, CultureInfo.InvariantCulture) : 0);

    private static double Milliseconds(string told, string share)
    {
        var line = Share().Matches(told).First(match => match.Groups[1].Value == share);
        return double.Parse(line.Groups[2].Value, CultureInfo.InvariantCulture) * line.Groups[3].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"(\d+%)\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Share();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")]
    private static partial Regex Failed();
}
