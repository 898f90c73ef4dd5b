using System.Collections.Immutable;

namespace GuidanceBot.Storage;

/// <summary>Brings a file to the shape this version needs.</summary>
internal static class SqliteMigrations
{
    public static ImmutableArray<Migration> Known { get; } = Migration.All("sqlite");

    public static ImmutableArray<Migration> Pending(SqliteSession session) => Migration.Missing(Known, Applied(session));

    /// <summary>All that is missing, in one transaction that holds the write lock.</summary>
    public static ImmutableArray<string> Apply(SqliteSession session)
    {
        session.RunScript("begin immediate; create table if not exists migration (number integer not null primary key, name text not null) strict;");
        try
        {
            var missing = Pending(session);
            foreach (var migration in missing) Run(session, migration);
            // Inside the lock, since two fresh services would each mint a key and refuse the other's tokens for a while.
            if (SqliteStatements.ReadRingKeys(session).IsEmpty) AddFirstKey(session);
            session.Run("commit");
            return [.. missing.Select(migration => migration.Name)];
        }
        catch
        {
            session.Run("rollback");
            throw;
        }
    }

    public static List<AppliedMigration> Applied(SqliteSession session) =>
        session.Query("select 1 from sqlite_schema where name = 'migration'", r => r.GetInt32(0)).Count == 0
            ? []
            : session.Query("select number, name from migration", r => new AppliedMigration(r.GetInt32(0), r.GetString(1)));

    private static void Run(SqliteSession session, Migration migration)
    {
        session.RunScript(migration.Script);
        session.Run("insert into migration (number, name) values ($number, $name)", ("$number", migration.Number), ("$name", migration.Name));
    }

    private static void AddFirstKey(SqliteSession session)
    {
        var (name, xml) = FirstKey.Mint();
        SqliteStatements.AddRingKey(session, name, xml);
    }
}
