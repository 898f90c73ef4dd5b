using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace GuidanceBot.Storage;

/// <summary>
/// Looks through a whole file beside those who write in it. As long as it reads, the write-ahead log cannot be taken over into
/// the file: it would grow, every turn would look through it, and what was deleted would stay in it. So it gives up once the
/// log is long.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="longest">The length of the log, in bytes, at which it gives up.</param>
internal sealed class DamageSearch(string path, long longest = DamageSearch.LongestLog)
{
    private const long LongestLog = 64L << 20;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <returns>What is wrong, null where nothing is; and whether it came to the end.</returns>
    /// <param name="cancellation">Ends it as well.</param>
    public (string? Damage, bool IsThrough) Look(SqliteSession session, CancellationToken cancellation)
    {
        if (IsLogLong()) return (null, false);
        using var watch = new Timer(_ => GiveWay(session, cancellation), null, BetweenLooks, BetweenLooks);
        try
        {
            return (SqliteFile.Damage(session), true);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == SQLITE_INTERRUPT)
        {
            return (null, false);
        }
        finally
        {
            // Nothing is interrupted that this connection reads next.
            using var ended = new ManualResetEvent(false);
            if (watch.Dispose(ended)) ended.WaitOne();
        }
    }

    private void GiveWay(SqliteSession session, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested || IsLogLong()) session.Interrupt();
    }

    private bool IsLogLong() => new FileInfo(path + "-wal") is { Exists: true } log && log.Length > longest;
}
