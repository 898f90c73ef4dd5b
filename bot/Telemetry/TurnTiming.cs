using System.Diagnostics;

namespace GuidanceBot.Telemetry;

/// <summary>
/// How long one turn and its stages take. Its spans are made when it is over: none is current while it runs, so nothing
/// that is sent or logged meanwhile can carry their ids.
/// </summary>
internal sealed class TurnTiming
{
    private const int UsualStages = 6;

    private readonly TimeProvider clock;
    private readonly DateTimeOffset at;
    private readonly long began;
    private readonly List<(string Name, long Began, long Ended)> stages = new(UsualStages);
    private string stage = "wait";
    private long entered;

    private TurnTiming(TimeProvider clock)
    {
        this.clock = clock;
        at = clock.GetUtcNow();
        began = entered = clock.GetTimestamp();
    }

    /// <returns>Null where nobody listens.</returns>
    public static TurnTiming? Begin(TimeProvider clock) => Measures.TurnsAreHeard ? new(clock) : null;

    /// <summary>Ends the stage before, and begins another.</summary>
    /// <param name="name">A fixed one: it is an attribute.</param>
    public void Enter(string name)
    {
        var now = clock.GetTimestamp();
        stages.Add((stage, entered, now));
        (stage, entered) = (name, now);
    }

    /// <summary>Tells of the turn.</summary>
    /// <param name="outcome">Null where it failed.</param>
    public void End(Outcome<string>? outcome)
    {
        Enter("");
        var word = Word(outcome);
        Measures.Turn(clock.GetElapsedTime(began, entered), word);
        foreach (var (name, start, end) in stages) Measures.TurnStage(clock.GetElapsedTime(start, end), name);
        if (Measures.Spans.HasListeners()) Trace(word);
    }

    private static string Word(Outcome<string>? outcome) => outcome switch
    {
        null => "failed",
        { Refusal: null } => "answered",
        { Refusal: Refused.Busy } => "busy",
        _ => "gone",
    };

    // A trace of its own: what came with the request may belong to a page that knows the visitor.
    private void Trace(string outcome)
    {
        var around = System.Diagnostics.Activity.Current;
        System.Diagnostics.Activity.Current = null;
        try
        {
            using var turn = Measures.Spans.StartActivity("turn", ActivityKind.Internal, default(ActivityContext), startTime: at);
            if (turn is null) return;
            turn.SetTag("guidancebot.outcome", outcome);
            if (outcome == "failed") turn.SetStatus(ActivityStatusCode.Error);
            foreach (var (name, start, end) in stages)
            {
                using var span = Measures.Spans.StartActivity(name, ActivityKind.Internal, turn.Context, startTime: At(start));
                span?.SetEndTime(At(end).UtcDateTime);
            }
            turn.SetEndTime(At(entered).UtcDateTime);
        }
        finally
        {
            System.Diagnostics.Activity.Current = around;
        }
    }

    private DateTimeOffset At(long timestamp) => at + clock.GetElapsedTime(began, timestamp);
}
