using System.Diagnostics;
using System.Diagnostics.Metrics;
using GuidanceBot.Storage;

namespace GuidanceBot.Telemetry;

/// <summary>
/// What is measured, for whoever listens; next to nothing where nobody does. No attribute may tell what was said, by whom,
/// in which language or in which conversation, and nothing here may be counted for some messages and not for others.
/// </summary>
internal static class Measures
{
    public const string Name = "GuidanceBot";

    private const string Outcome = "guidancebot.outcome";
    private const string Stage = "guidancebot.stage";

    private static readonly Meter meter = new(Name);
    private static readonly InstrumentAdvice<double> seconds = new() { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };
    private static readonly InstrumentAdvice<int> sizes = new() { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256] };

    private static readonly Histogram<double> turns = meter.CreateHistogram("guidancebot.turn.duration", "s", "How long a turn took, from its request's turn lock to its answer.", advice: seconds);
    private static readonly Histogram<double> stages = meter.CreateHistogram("guidancebot.turn.stage.duration", "s", "How long a stage of a turn took.", advice: seconds);
    private static readonly Histogram<double> commits = meter.CreateHistogram("guidancebot.store.commit.duration", "s", "How long a commit took.", advice: seconds);
    private static readonly Histogram<int> commitSizes = meter.CreateHistogram("guidancebot.store.commit.size", "{write}", "How many writes shared a commit.", advice: sizes);
    private static readonly Counter<long> expired = meter.CreateCounter<long>("guidancebot.conversation.expired", "{conversation}", "Conversations that were removed since they had expired.");

    /// <summary>The spans of turns.</summary>
    public static readonly ActivitySource Spans = new(Name);

    /// <summary>Whether anybody would hear of a turn.</summary>
    public static bool TurnsAreHeard => turns.Enabled || stages.Enabled || Spans.HasListeners();

    public static void Turn(TimeSpan took, string outcome) => turns.Record(took.TotalSeconds, new KeyValuePair<string, object?>(Outcome, outcome));

    public static void TurnStage(TimeSpan took, string stage) => stages.Record(took.TotalSeconds, new KeyValuePair<string, object?>(Stage, stage));

    /// <param name="began">By <see cref="Stopwatch.GetTimestamp"/>.</param>
    /// <param name="writes">How many shared it.</param>
    /// <param name="isKept">False where it failed as a whole.</param>
    public static void Commit(long began, int writes, bool isKept)
    {
        if (!commits.Enabled) return;
        commits.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>(Outcome, isKept ? "stored" : "failed"));
        commitSizes.Record(writes);
    }

    public static void Expired(int conversations) => expired.Add(conversations);

    /// <summary>What is looked at only when somebody asks; disposing what is returned ends that.</summary>
    public static IDisposable Watch(IStore store, Streams streams)
    {
        var gauges = new Meter(Name);
        gauges.CreateObservableUpDownCounter("guidancebot.store.waiting", () => store.Waiting, "{write}", "Writes that wait for the store.");
        gauges.CreateObservableUpDownCounter("guidancebot.stream.open", () => streams.Open, "{stream}", "Streams that are open.");
        return gauges;
    }
}
