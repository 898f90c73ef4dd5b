using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace GuidanceBot.Bench;

/// <summary>What the widget weighs beside Web Chat, by `bench/weight/run`.</summary>
internal static class WidgetPart
{
    public static async IAsyncEnumerable<Row> MeasureAsync(Options options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var command = new Command("bash", "bench/weight/run", "--runs", options.Runs.ToString(CultureInfo.InvariantCulture), "--json");
        using var told = JsonDocument.Parse(await command.RunAsync(cancellation));
        var (seen, audits) = (told.RootElement.GetProperty("seen"), told.RootElement.GetProperty("audits"));
        var ours = seen.GetProperty("ours").GetProperty("weights");
        yield return Files("widget, as the page loads", ours.GetProperty("page"), command);
        yield return Files("widget, opened, to its greeting", ours.GetProperty("greeting"), command) with { Name = "widget_bytes" };
        yield return Files("Web Chat, to its greeting", seen.GetProperty("webchat").GetProperty("weights").GetProperty("greeting"), command);
        yield return Blocking("main thread blocked, widget opened at once", audits.GetProperty("opened"), command) with { Name = "widget_tbt_ms" };
        yield return Blocking("main thread blocked, Web Chat", audits.GetProperty("webchat"), command);
        yield return Blocking("main thread blocked, Web Chat minimal", audits.GetProperty("minimal"), command);
    }

    private static Row Files(string what, JsonElement weight, Command command) =>
        new(what, new Spread([weight.GetProperty("files").GetDouble()]), "bytes", command.ToString());

    private static Row Blocking(string what, JsonElement audit, Command command)
    {
        var range = audit.GetProperty("ranges").GetProperty("TBT");
        return new Row(what, new Spread([range[0].GetDouble(), audit.GetProperty("medians").GetProperty("TBT").GetDouble(), range[1].GetDouble()]), "ms", command.ToString());
    }
}
