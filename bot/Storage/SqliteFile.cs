using GuidanceBot.Practice;
using Microsoft.Data.Sqlite;

namespace GuidanceBot.Storage;

/// <summary>Opens the SQLite file so that a commit is durable and a deletion final.</summary>
internal static class SqliteFile
{
    public static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString();

    /// <summary>The writer's connection, with every migration applied.</summary>
    public static SqliteSession Open(string path, string connectionString)
    {
        DemandFolder(path);
        try
        {
            return Prepare(new SqliteSession(connectionString));
        }
        catch (SqliteException fault)
        {
            throw new OperatorException(
                $"GuidanceBot:Storage:Path is {path}, which cannot be opened as a SQLite file ({fault.Message.TrimEnd('.')}): name a file this account may read and write.", fault);
        }
    }

    private static SqliteSession Prepare(SqliteSession session)
    {
        try
        {
            session.RunScript("pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;");
            Migrations.Apply(session);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    // Only the folder of the default path is made: a folder that is named and missing is more likely mistyped, or not mounted.
    private static void DemandFolder(string path)
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
