namespace GuidanceBot.Channels.DirectLine;

/// <summary>Faults of ours in the log: what they are and where, never their message, which may quote a visitor.</summary>
internal static partial class Faults
{
    public static void Log(ILogger logger, Exception fault) => Write(logger, fault.GetType().FullName, fault.StackTrace);

    [LoggerMessage(1, LogLevel.Error, "A request failed with {Fault}: {Stack}")]
    private static partial void Write(ILogger logger, string? fault, string? stack);
}
