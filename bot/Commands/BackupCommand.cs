using System.CommandLine;
using GuidanceBot.Practice;
using GuidanceBot.Storage;

namespace GuidanceBot.Commands;

/// <summary>Copies the SQLite file while the service runs.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Where the copy goes; nothing may be there yet." };
        var command = new Command("backup", "Copies the SQLite file as it is at one moment, while the service runs. What it holds stays sealed.") { file };
        command.SetAction(async parsed =>
        {
            var settings = SettingsReader.Read(Configuration.Build(parsed.UnmatchedTokens));
            if (settings.Storage.Postgres is not null)
                throw new OperatorException("GuidanceBot:Storage:Postgres is set: back that database up with pg_dump.");
            await using var store = (SqliteStore)await Stores.OpenKeptAsync(settings.Storage);
            SqliteBackup.Write(store, parsed.GetRequiredValue(file).FullName);
            return 0;
        });
        return command;
    }
}
