using System.CommandLine;
using GuidanceBot.Practice;
using GuidanceBot.Storage;

namespace GuidanceBot.Commands;

/// <summary>Brings the store to the shape this version needs.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var list = new Option<bool>("--list") { Description = "Names what is pending, and applies nothing." };
        var command = new Command("migrate", "Applies the migrations the store lacks; serve does the same unless GuidanceBot:Storage:Migrate is false.") { list };
        command.SetAction(async parsed =>
        {
            var settings = SettingsReader.Read(Configuration.Build(parsed.UnmatchedTokens));
            if (settings.Storage is { Postgres: null, Path: StorageSettings.Memory })
                throw new OperatorException("GuidanceBot:Storage:Path is memory, which has nothing to migrate: name a file, or set GuidanceBot:Storage:Postgres.");
            await using var store = await Stores.OpenAsync(settings.Storage with { Migrate = false });
            var names = parsed.GetValue(list) ? await store.PendingAsync(CancellationToken.None) : await store.MigrateAsync();
            Console.Out.WriteLine(names.IsEmpty ? "Nothing is pending." : $"{(parsed.GetValue(list) ? "Pending" : "Applied")}: {string.Join(", ", names)}.");
            return 0;
        });
        return command;
    }
}
