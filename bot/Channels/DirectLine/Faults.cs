using GuidanceBot.Storage;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>Faults of ours in the log: what they are and where, never their message, which may quote a visitor.</summary>
internal sealed partial class Faults(ILogger<Faults> log, TimeProvider clock)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private StoreTrouble? told;
    private DateTimeOffset at;

    public void Tell(Exception fault)
    {
        if (fault is not StoreFault store) Log(log, fault);
        else if (IsNews(store.Trouble)) Refused(log, store.Message);
    }

    public static void Log(ILogger logger, Exception fault) => Write(logger, fault.GetType().FullName, fault.StackTrace);

    // A full disk fails every turn in the same way: once a minute is enough to know.
    private bool IsNews(StoreTrouble trouble)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            if (told == trouble && (now - at).Duration() < Quiet) return false;
            (told, at) = (trouble, now);
            return true;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A request failed with {Fault}: {Stack}")]
    private static partial void Write(ILogger logger, string? fault, string? stack);

    [LoggerMessage(2, LogLevel.Error, "Requests are answered with 503. {Trouble}")]
    private static partial void Refused(ILogger logger, string trouble);
}
