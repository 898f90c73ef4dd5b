using System.Reflection;
using GuidanceBot.Practice;

namespace GuidanceBot.Storage;

/// <summary>Brings a file to the shape this version needs: numbered scripts, each applied once.</summary>
internal static class Migrations
{
    private static readonly Assembly Scripts = typeof(Migrations).Assembly;

    /// <summary>All that is missing, in one transaction that holds the write lock.</summary>
    public static void Apply(SqliteSession session)
    {
        session.RunScript("begin immediate; create table if not exists migration (number integer not null primary key, name text not null) strict;");
        var applied = session.Query("select number from migration", r => r.GetInt32(0)).ToHashSet();
        var known = Known();
        if (applied.Except(known.Keys).Any())
        {
            session.Run("rollback");
            throw new OperatorException("The file that GuidanceBot:Storage:Path names was written by a newer version: start that version, or name another file.");
        }
        foreach (var (number, name) in known.Where(m => !applied.Contains(m.Key))) Run(session, number, name);
        // Inside the lock, since two fresh services would each mint a key and refuse the other's tokens for a while.
        if (Statements.ReadRingKeys(session).IsEmpty) AddFirstKey(session);
        session.Run("commit");
    }

    private static SortedDictionary<int, string> Known() => new(Scripts.GetManifestResourceNames()
        .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
        .ToDictionary(name => int.Parse(name.Split('.')[^2].AsSpan(0, 4), provider: null)));

    private static void Run(SqliteSession session, int number, string name)
    {
        using var reader = new StreamReader(Scripts.GetManifestResourceStream(name)!);
        session.RunScript(reader.ReadToEnd());
        session.Run("insert into migration (number, name) values ($number, $name)", ("$number", number), ("$name", name.Split('.')[^2]));
    }

    private static void AddFirstKey(SqliteSession session)
    {
        var (name, xml) = FirstKey.Mint();
        Statements.AddRingKey(session, name, xml);
    }
}
