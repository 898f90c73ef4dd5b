using System.CommandLine;
using GuidanceBot.Commands;

return new RootCommand("A guide for people whose partner is in therapy.") { ContentCommand.Create(), ChatCommand.Create() }.Parse(args).Invoke();
