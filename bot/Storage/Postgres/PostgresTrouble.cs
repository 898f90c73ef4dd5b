using Npgsql;

namespace GuidanceBot.Storage;

/// <summary>What PostgreSQL's error codes mean for the service (https://www.postgresql.org/docs/current/errcodes-appendix.html).</summary>
internal static class PostgresTrouble
{
    private const string ReadOnly = "25006";

    public static StoreFault Of(NpgsqlException fault) => new(Trouble(fault), fault);

    /// <summary>True where the server went away or is coming up, so that the same statement may pass in a moment.</summary>
    public static bool IsPassing(NpgsqlException fault) =>
        fault is PostgresException { SqlState: var state } ? state is "40001" or "40P01" or ReadOnly || IsConnection(state) : fault.IsTransient;

    private static StoreTrouble Trouble(NpgsqlException fault) => fault is not PostgresException { SqlState: var state }
        ? StoreTrouble.Unreachable
        : state switch
        {
            "53100" => StoreTrouble.Full,
            "55P03" or "57014" or "53300" => StoreTrouble.Busy,
            // A standby takes no writes; an account may lack the right to.
            ReadOnly or "42501" => StoreTrouble.Unwritable,
            "42P01" or "42703" => StoreTrouble.Unready,
            "XX001" or "XX002" => StoreTrouble.Damaged,
            _ => StoreTrouble.Unreachable,
        };

    // Class 08 is about connections; 57P01 to 57P05 tell that the server or this session is being shut down.
    private static bool IsConnection(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal);
}
