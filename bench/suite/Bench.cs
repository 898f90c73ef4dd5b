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

    /// <returns>0 where everything was measured, also where an aim was missed; 1 where something could not be measured, be it only what it is put beside.</returns>
    public static async Task<int> RunAsync(Options options, CancellationToken cancellation)
    {
        var table = new Table(Console.Out);
        var whole = true;
        table.Head();
        foreach (var part in Options.Parts.Where(options.Has))
        {
            try
            {
                await foreach (var row in parts[part](options, cancellation))
                {
                    table.Add(row);
                    whole &= row.Figure is not null;
                }
            }
            catch (Exception fault) when (fault is CommandFailed or HttpRequestException or IOException or System.ComponentModel.Win32Exception)
            {
                whole = false;
                table.Add(Row.Missing(part, fault.Message));
            }
        }

        Console.WriteLine();
        table.Names();
        return whole ? 0 : 1;
    }
}
