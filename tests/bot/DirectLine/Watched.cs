using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GuidanceBot.Tests;

/// <summary>Everything that any source of spans or measurements in the process tells, while it lives, but for the client of the tests themselves.</summary>
internal sealed class Watched : IDisposable
{
    private readonly ConcurrentQueue<string> lines = new();
    private readonly ActivityListener spans;
    private readonly MeterListener meters = new();

    public Watched()
    {
        spans = new ActivityListener
        {
            ShouldListenTo = source => !IsClient(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => lines.Enqueue($"{span.Source.Name} {span.OperationName} {span.DisplayName} {Text(span.TagObjects)} {string.Join(' ', span.Events.Select(one => one.Name + Text(one.Tags)))}"),
        };
        System.Diagnostics.ActivitySource.AddActivityListener(spans);
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (!IsClient(instrument.Meter.Name)) listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        meters.Start();
    }

    public override string ToString()
    {
        meters.RecordObservableInstruments();
        return string.Join('\n', lines);
    }

    public void Dispose()
    {
        spans.Dispose();
        meters.Dispose();
    }

    private static bool IsClient(string name) => name.Contains("System.Net.", StringComparison.Ordinal);

    private void Note(Instrument instrument, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        lines.Enqueue($"{instrument.Meter.Name} {instrument.Name} {value} {Text(tags.ToArray())}");

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));
}
