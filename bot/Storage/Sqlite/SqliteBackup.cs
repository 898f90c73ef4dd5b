using GuidanceBot.Practice;

namespace GuidanceBot.Storage;

/// <summary>Writes a copy that is either whole and on the disk, or not there.</summary>
internal static class SqliteBackup
{
    /// <exception cref="OperatorException">It cannot be written.</exception>
    public static void Write(SqliteStore store, string to)
    {
        if (File.Exists(to)) throw new OperatorException($"{to} is there already: name a file that is not, since no backup is overwritten.");
        var partial = to + ".partial";
        try
        {
            File.Delete(partial);
            SqliteFile.MakePrivate(partial);
            store.BackUp(partial);
            using (var copy = File.Open(partial, FileMode.Open, FileAccess.ReadWrite)) copy.Flush(flushToDisk: true);
            File.Move(partial, to);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or StoreFault)
        {
            throw new OperatorException($"The backup cannot be written to {to} ({(fault.InnerException ?? fault).Message.TrimEnd('.')}): name a file this account may make, on a disk with room.", fault);
        }
    }
}
