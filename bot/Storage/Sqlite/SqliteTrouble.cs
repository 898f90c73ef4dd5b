using Microsoft.Data.Sqlite;

namespace GuidanceBot.Storage;

/// <summary>What SQLite's result codes mean for the service (https://www.sqlite.org/rescode.html).</summary>
internal static class SqliteTrouble
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int ShortRead = 522;
    private const int Error = 1;
    private const int TooBig = 18;
    private const int Constraint = 19;
    private const int Mismatch = 20;

    public static StoreFault Of(SqliteException fault) => new(Trouble(fault), fault);

    /// <summary>True where a statement is at fault, and the file is not.</summary>
    public static bool IsOfOneStatement(SqliteException fault) =>
        fault.SqliteErrorCode is Error or TooBig or Constraint or Mismatch && Trouble(fault) == StoreTrouble.Unreachable;

    private static StoreTrouble Trouble(SqliteException fault) => fault.SqliteErrorCode switch
    {
        _ when fault.SqliteExtendedErrorCode == ShortRead => StoreTrouble.Damaged,
        Busy or Locked => StoreTrouble.Busy,
        // A write that the system refuses for a quota or a limit of the process comes as an input/output error.
        Full or InputOutput => StoreTrouble.Full,
        ReadOnly or CannotOpen => StoreTrouble.Unwritable,
        Corrupt or NotADatabase => StoreTrouble.Damaged,
        Error when fault.Message.Contains("no such table", StringComparison.Ordinal) => StoreTrouble.Unready,
        _ => StoreTrouble.Unreachable,
    };
}
