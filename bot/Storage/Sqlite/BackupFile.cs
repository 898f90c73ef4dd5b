using System.Collections.Immutable;
using GuidanceBot.Practice;
using Microsoft.Data.Sqlite;

namespace GuidanceBot.Storage;

/// <summary>A backup as somebody hands it in: looked at, and never written to.</summary>
internal static class BackupFile
{
    /// <summary>
    /// Copies everything but the conversations. Who left, or typed "delete this", after the backup was made must not
    /// come back with it; and a conversation lives a day.
    /// </summary>
    /// <param name="to">An empty file.</param>
    /// <returns>How many conversations were left out, and which migrations the copy lacks.</returns>
    /// <exception cref="OperatorException">The backup is not there, is none, is damaged, or is of a newer version.</exception>
    public static (int LeftOut, ImmutableArray<string> Pending) CopyWithoutConversations(string backup, string to)
    {
        if (!File.Exists(backup)) throw new OperatorException($"There is no file {backup}: name a backup made by the verb backup.");
        try
        {
            using var source = new SqliteSession(ReadOnly(backup));
            if (SqliteFile.IntegrityFault(source) is { } damage) throw new OperatorException(Damaged(backup, damage));
            var pending = Pending(source, backup);
            source.VacuumInto(to);
            return (WithoutConversations(to), pending);
        }
        catch (SqliteException fault)
        {
            throw new OperatorException(Sentence(backup, to, fault), fault);
        }
    }

    private static string ReadOnly(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString();

    private static ImmutableArray<string> Pending(SqliteSession source, string backup)
    {
        var (known, applied) = (SqliteMigrations.Known, SqliteMigrations.Applied(source));
        if (applied.Count == 0) throw new OperatorException($"{backup} is a SQLite file, and no backup of a guide: name one made by the verb backup.");
        if (Migration.Newer(known, applied) is { } newer)
            throw new OperatorException($"{backup} is at {newer.Name} of a newer version, and this version knows no further than {known[^1].Name}: restore it with the newer version, or name a backup made before the upgrade.");
        return [.. Migration.Missing(known, applied).Select(migration => migration.Name)];
    }

    private static int WithoutConversations(string file)
    {
        using var copy = new SqliteSession(SqliteFile.ConnectionString(file));
        var leftOut = copy.Query("select count(*) from conversation", r => r.GetInt32(0)).Single();
        copy.RunScript("pragma secure_delete = on; pragma synchronous = full; delete from turn; delete from conversation; vacuum;");
        return leftOut;
    }

    private static string Sentence(string backup, string to, SqliteException fault) => SqliteTrouble.Of(fault).Trouble switch
    {
        StoreTrouble.Damaged => Damaged(backup, fault.Message.TrimEnd('.')),
        StoreTrouble.Full => $"{to} cannot be written ({fault.Message.TrimEnd('.')}): free some space on that disk.",
        _ => $"{backup} cannot be read as a SQLite file ({fault.Message.TrimEnd('.')}): name a backup made by the verb backup, which this account may read.",
    };

    private static string Damaged(string backup, string damage) =>
        $"{backup} is damaged or no SQLite file ({damage}): name another backup.";
}
