using GuidanceBot.Practice;

namespace GuidanceBot.Storage;

/// <summary>Opens the store that the settings name.</summary>
internal static class Stores
{
    /// <exception cref="OperatorException">It cannot be opened.</exception>
    public static async Task<IStore> OpenAsync(StorageSettings settings) => settings switch
    {
        { Postgres: { } connection } => await PostgresStore.OpenAsync(connection, settings.Migrate),
        { Path: StorageSettings.Memory } => new MemoryStore(),
        _ => SqliteStore.Open(settings.Path, settings.Migrate),
    };

    /// <summary>For a verb that works on what a service has kept.</summary>
    /// <exception cref="OperatorException">There is none yet, or nothing is kept.</exception>
    public static Task<IStore> OpenKeptAsync(StorageSettings settings)
    {
        if (settings is { Postgres: null, Path: StorageSettings.Memory })
            throw new OperatorException("GuidanceBot:Storage:Path is memory, which keeps nothing: name the file that the service writes.");
        if (settings.Postgres is null && !File.Exists(settings.Path))
            throw new OperatorException($"GuidanceBot:Storage:Path is {settings.Path}, and there is no such file yet: name the one that the service writes.");
        return OpenAsync(settings with { Migrate = false });
    }
}
