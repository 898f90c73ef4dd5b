using System.CommandLine;
using GuidanceBot.Practice;
using GuidanceBot.Storage;

namespace GuidanceBot.Commands;

/// <summary>Puts a backup in the place of the SQLite file.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A backup made by the verb backup; it is left as it is." };
        var command = new Command("restore", "Puts a backup in the place of the SQLite file, without its conversations, while the service is stopped. What was there is kept aside.") { file };
        command.SetAction(parsed =>
        {
            var storage = SettingsReader.Read(Configuration.Build(parsed.UnmatchedTokens)).Storage;
            if (storage.Postgres is not null)
                throw new OperatorException("GuidanceBot:Storage:Postgres is set: restore that database with pg_restore.");
            if (storage.Path == StorageSettings.Memory)
                throw new OperatorException("GuidanceBot:Storage:Path is memory, which keeps nothing: name the file that the service writes.");
            var backup = parsed.GetRequiredValue(file).FullName;
            Tell(SqliteRestore.Run(backup, storage.Path, TimeProvider.System.GetUtcNow()), backup, storage.Path);
            return 0;
        });
        return command;
    }

    private static void Tell(Restored restored, string backup, string path)
    {
        Console.Out.WriteLine($"Restored {backup} to {path}: the key ring and the counts. {(restored.LeftOut == 1 ? "1 conversation was" : $"{restored.LeftOut} conversations were")} left out, since visitors may have had them deleted meanwhile.");
        if (!restored.Pending.IsEmpty) Console.Out.WriteLine($"Pending: {string.Join(", ", restored.Pending)}. The next start applies them, or migrate does.");
        if (restored.Aside is not null) Console.Out.WriteLine($"What was there is now {restored.Aside}. It holds conversations, sealed: delete it as soon as the service answers.");
    }
}
