using GuidanceBot.Commands;

return await CommandLine.RunAsync(args, [ServeCommand.Create(), ChatCommand.Create(), ContentCommand.Create(), UnderstandCommand.Create(), ReferralsCommand.Create(), MigrateCommand.Create(), BackupCommand.Create(), RestoreCommand.Create()]);
