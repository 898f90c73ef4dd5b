using GuidanceBot.Commands;

return await CommandLine.RunAsync(
    args,
    [
        ServeCommand.Create(), ChatCommand.Create(), UnderstandCommand.Create(), ContentCommand.Create(),
        DoctorCommand.Create(), InsightCommand.Create(), MigrateCommand.Create(), BackupCommand.Create(), RestoreCommand.Create(),
    ]);
