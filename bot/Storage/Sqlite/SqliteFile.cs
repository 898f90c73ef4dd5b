using GuidanceBot.Practice;
using Microsoft.Data.Sqlite;

namespace GuidanceBot.Storage;

/// <summary>Opens the SQLite file so that a commit is durable and a deletion final.</summary>
internal static class SqliteFile
{
    // A turn that waits longer than this for another program's lock is refused; the visitor's client tries again.
    private const int LockSeconds = 5;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // A page that is written again and again is copied into the file once in eight megabytes of log, and not in four; more of
    // it at a time would keep turns waiting. What turns touch of the indexes stays in memory.
    private const string Pragmas =
        "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma wal_autocheckpoint = 2048; pragma cache_size = -16384;";

    /// <summary>Larger files are checked in the background: it would hold up the start for seconds.</summary>
    private const long CheckedAtStart = 256L << 20;

    public static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = LockSeconds }.ToString();

    /// <summary>The writer's connection.</summary>
    /// <param name="migrate">Whether to apply every migration, or to leave a file as it is.</param>
    /// <exception cref="OperatorException">It cannot be opened, is damaged, or was written by a newer version.</exception>
    public static SqliteSession Open(string path, bool migrate)
    {
        DemandFolder(path);
        try
        {
            MakePrivate(path);
            return Prepare(path, migrate);
        }
        catch (SqliteException fault)
        {
            throw new OperatorException(Sentence(path, fault), fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"GuidanceBot:Storage:Path is {path}, which cannot be made ({fault.Message.TrimEnd('.')}): name a file this account may read and write.", fault);
        }
    }

    /// <summary>True where the whole file is checked before the service starts.</summary>
    public static bool IsCheckedAtStart(string path) => new FileInfo(path).Length <= CheckedAtStart;

    /// <summary>What is wrong with the file's structure; null where nothing is.</summary>
    public static string? Damage(SqliteSession session) =>
        session.Query("pragma quick_check(1)", r => r.GetString(0)) is ["ok"] ? null : "its pages do not fit together";

    /// <summary>The same, and whether its indexes fit its tables; it takes longer.</summary>
    public static string? IntegrityFault(SqliteSession session) =>
        session.Query("pragma integrity_check(1)", r => r.GetString(0)) is ["ok"] ? null : "its pages do not fit together";

    private static SqliteSession Prepare(string path, bool migrate)
    {
        var session = new SqliteSession(ConnectionString(path));
        try
        {
            if (session.IsReadOnly) throw new OperatorException($"GuidanceBot:Storage:Path is {path}, which this account may read and not write: give it the right to write the file and its folder, or name another file.");
            session.RunScript(Pragmas);
            if (IsCheckedAtStart(path) && Damage(session) is { } damage) throw new OperatorException(Damaged(path, damage));
            if (migrate) SqliteMigrations.Apply(session);
            else SqliteMigrations.Pending(session);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static string Sentence(string path, SqliteException fault) => SqliteTrouble.Of(fault).Trouble switch
    {
        StoreTrouble.Damaged => Damaged(path, fault.Message.TrimEnd('.')),
        StoreTrouble.Busy => $"GuidanceBot:Storage:Path is {path}, which another program holds locked: stop that program, or name another file.",
        StoreTrouble.Full => $"GuidanceBot:Storage:Path is {path}, and nothing more can be written there ({fault.Message.TrimEnd('.')}): free some space on that disk, or name a file on another.",
        _ => $"GuidanceBot:Storage:Path is {path}, which cannot be opened as a SQLite file ({fault.Message.TrimEnd('.')}): name a file this account may read and write.",
    };

    private static string Damaged(string path, string damage) =>
        $"GuidanceBot:Storage:Path is {path}, which is damaged ({damage}): put a backup in its place, or move it away together with its -wal and -shm files and start with an empty one.";

    /// <summary>Makes an empty file that its owner alone may read. The files SQLite makes beside it take over its mode.</summary>
    public static void MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path)) return;
        File.Open(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, UnixCreateMode = OwnerOnly }).Dispose();
    }

    /// <summary>Only the folder of the default path is made: one that is named and missing is more likely mistyped, or not mounted.</summary>
    /// <exception cref="OperatorException">There is no such folder.</exception>
    public static void DemandFolder(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (Directory.Exists(folder)) return;
        if (path != StorageSettings.DefaultPath)
            throw new OperatorException($"GuidanceBot:Storage:Path is {path}, but there is no folder {folder}: make it, or name another file.");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"GuidanceBot:Storage:Path is {path}, but the folder {folder} cannot be made: start in a folder this account may write to, or name another file.", fault);
        }
    }
}
