using System.CommandLine;
using System.CommandLine.Help;
using System.Net.Sockets;
using GuidanceBot.Practice;
using Microsoft.AspNetCore.Connections;

namespace GuidanceBot.Commands;

/// <summary>Runs the verb a command line names, and turns what an operator has to mend into a sentence and exit code 2.</summary>
internal static class CommandLine
{
    private const int OperatorError = 2;

    public static async Task<int> RunAsync(string[] arguments, IReadOnlyList<Command> verbs)
    {
        var root = new RootCommand("Guided conversation for a practice's web site. Without a command it serves; settings go with every command as --GuidanceBot:Key=value, a file of them as --settings=FILE.");
        root.SetAction(ServeCommand.RunAsync);
        foreach (var verb in verbs) root.Add(verb);
        // Help would name them "arguments passed to the application"; its first sentence says what they are.
        var help = root.Parse(arguments);
        if (help.Action is HelpAction) return await help.InvokeAsync();
        LeaveSettings(root);
        try
        {
            OpenSsl.Demand();
            return await InvokeAsync(root.Parse(arguments));
        }
        catch (Exception fault) when (Sentence(fault) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return OperatorError;
        }
    }

    private static Task<int> InvokeAsync(ParseResult parsed)
    {
        // A slip is named before what its absence leads to.
        ConfigurationArguments.Demand(parsed);
        if (parsed.Errors.Count > 0) throw new OperatorException(parsed.Errors[0].Message);
        return parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    // What no verb knows is a setting; ConfigurationArguments refuses what is neither.
    private static void LeaveSettings(Command command)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        foreach (var verb in command.Subcommands) LeaveSettings(verb);
    }

    /// <summary>What to tell the operator; null for a fault of ours.</summary>
    private static string? Sentence(Exception fault) => fault switch
    {
        OperatorException => fault.Message,
        IOException { InnerException: AddressInUseException } => $"The address in --urls is taken ({fault.Message.TrimEnd('.')}): stop what listens there, or choose another with --urls=http://localhost:5081.",
        SocketException => $"The address in --urls cannot be listened on ({fault.Message.TrimEnd('.')}): choose another with --urls=http://localhost:5081.",
        _ => null,
    };
}
