using System.Collections.Immutable;
using GuidanceBot.Practice;

namespace GuidanceBot.Storage;

/// <summary>Puts a backup in the place of the file, which is then either the old one or the whole new one.</summary>
internal static class SqliteRestore
{
    /// <exception cref="OperatorException">The backup does not fit, a service runs on the file, or nothing may be written there.</exception>
    public static Restored Run(string backup, string path, DateTimeOffset now)
    {
        SqliteFile.DemandFolder(path);
        if (Path.GetFullPath(path) == Path.GetFullPath(backup)) throw new OperatorException($"{backup} is the file of GuidanceBot:Storage:Path itself: name a backup of it.");
        var partial = path + ".restoring";
        try
        {
            // Until all is well the file that is there is held, so that no service starts on it.
            using var held = FileHold.Take(path);
            File.Delete(partial);
            SqliteFile.MakePrivate(partial);
            var (leftOut, pending) = BackupFile.CopyWithoutConversations(backup, partial);
            Ownership.Follow(partial, path);
            return new Restored(leftOut, pending, Swap(partial, path, now));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"GuidanceBot:Storage:Path is {path}, where the backup cannot be put ({fault.Message.TrimEnd('.')}): name a file this account may make, on a disk with room.", fault);
        }
        finally
        {
            Discard(partial);
        }
    }

    private static string? Swap(string partial, string path, DateTimeOffset now)
    {
        if (!File.Exists(path))
        {
            // A log without its file would be taken for that of the new one.
            foreach (var beside in Beside(path)) File.Delete(beside);
            File.Move(partial, path);
            return null;
        }
        var aside = $"{path}.before-{now.UtcDateTime:yyyyMMdd-HHmmss}";
        File.Move(path, aside);
        // What a crash left in the log belongs to the old file, and opens with it.
        foreach (var beside in Beside(path).Where(File.Exists)) File.Move(beside, aside + beside[path.Length..]);
        File.Move(partial, path);
        return aside;
    }

    private static ImmutableArray<string> Beside(string path) => [path + "-wal", path + "-shm"];

    private static void Discard(string partial)
    {
        foreach (var file in (ImmutableArray<string>)[partial, partial + "-journal"])
        {
            // In a folder that is not there, or may not be written, it was never made.
            try
            {
                File.Delete(file);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                return;
            }
        }
    }
}

/// <summary>What a restore did.</summary>
/// <param name="LeftOut">How many conversations of the backup were not brought back.</param>
/// <param name="Pending">Migrations the restored file lacks.</param>
/// <param name="Aside">Where the file that was there is now; null where there was none.</param>
internal sealed record Restored(int LeftOut, ImmutableArray<string> Pending, string? Aside);
