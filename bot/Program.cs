using GuidanceBot.Commands;

return await CommandLine.RunAsync(args, [ServeCommand.Create()]);
