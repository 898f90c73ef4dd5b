using System.Collections.Immutable;
using System.Reflection;
using GuidanceBot.Practice;

namespace GuidanceBot.Storage;

/// <summary>A numbered script that brings a store to the shape this version needs. Each is applied once, in order.</summary>
/// <param name="Name">With the number in front, as the file is called.</param>
internal sealed record Migration(int Number, string Name, string Script)
{
    private static readonly Assembly Assembly = typeof(Migration).Assembly;

    /// <param name="engine">Folder of the scripts: <c>sqlite</c> or <c>postgres</c>.</param>
    public static ImmutableArray<Migration> All(string engine) =>
    [
        .. from resource in Assembly.GetManifestResourceNames()
           where resource.Contains($".Migrations.{engine}.", StringComparison.Ordinal)
           let name = resource.Split('.')[^2]
           orderby name
           select new Migration(int.Parse(name.AsSpan(0, 4), provider: null), name, Read(resource)),
    ];

    /// <summary>What is left to apply.</summary>
    /// <param name="known">All of this version.</param>
    /// <param name="applied">Those the store has had.</param>
    /// <exception cref="OperatorException">The store has had one that this version does not know.</exception>
    public static ImmutableArray<Migration> Missing(ImmutableArray<Migration> known, IReadOnlyCollection<AppliedMigration> applied)
    {
        if (Newer(known, applied) is { } newer)
            throw new OperatorException(
                $"GuidanceBot:Storage names a database at {newer.Name} of a newer version, and this version knows no further than {known[^1].Name}: start the newer version, or restore a backup made before the upgrade.");
        return [.. known.Where(one => applied.All(done => done.Number != one.Number))];
    }

    /// <summary>The newest that the store has had, where this version does not know it.</summary>
    public static AppliedMigration? Newer(ImmutableArray<Migration> known, IReadOnlyCollection<AppliedMigration> applied) =>
        applied.MaxBy(one => one.Number) is { } newest && newest.Number > known[^1].Number ? newest : null;

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}

/// <summary>One that a store has had.</summary>
internal sealed record AppliedMigration(int Number, string Name);
