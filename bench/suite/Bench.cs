namespace GuidanceBot.Bench;

/// <summary>Measures part after part and prints what each gives as it comes.</summary>
internal static class Bench
{
    private static readonly Dictionary<string, Func<Options, CancellationToken, IAsyncEnumerable<Row>>> parts = new()
    {
        ["engine"] = EnginePart.MeasureAsync,
        ["start"] = StartPart.MeasureAsync,
        ["wire"] = WirePart.MeasureAsync,
        ["postgres"] = PostgresPart.MeasureAsync,
        ["sockets"] = SocketsPart.MeasureAsync,
        ["growth"] = GrowthPart.MeasureAsync,
        ["widget"] = WidgetPart.MeasureAsync,
    };

    /// <returns>0 where everything was measured, also where an aim was missed; 1 where a part could not be measured.</returns>
    public static async Task<int> RunAsync(Options options, CancellationToken cancellation)
    {
        var table = new Table(Console.Out);
        var failed = 0;
        table.Head();
        foreach (var part in Options.Parts.Where(options.Has))
        {
            try
            {
                await foreach (var row in parts[part](options, cancellation)) table.Add(row);
            }
            catch (Exception fault) when (fault is CommandFailed or HttpRequestException or IOException or System.ComponentModel.Win32Exception)
            {
                failed++;
                table.Add(Row.Missing(part, fault.Message));
            }
        }

        Console.WriteLine();
        table.Names();
        return failed == 0 ? 0 : 1;
    }
}
