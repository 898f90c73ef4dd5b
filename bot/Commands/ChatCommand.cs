using System.CommandLine;
using System.Security.Cryptography;
using GuidanceBot.Content;
using GuidanceBot.Practice;

namespace GuidanceBot.Commands;

/// <summary>Talks in the terminal, or plays the visitor's lines of a file. Nothing is kept.</summary>
internal static class ChatCommand
{
    public static Command Create()
    {
        var script = new Option<FileInfo?>("--script")
        {
            Description = "A file with one visitor line per line; lines that begin with # are comments.",
        };
        var path = new Option<DirectoryInfo?>("--path") { Description = "The content folder; the one beside the program by default." };
        var own = WordsOf.OwnOption();
        var command = new Command("chat", "Talk with the guide in the terminal.") { script, path, own };
        command.SetAction(parsed =>
        {
            var settings = SettingsReader.Read(Configuration.Build(parsed.UnmatchedTokens));
            return Run(parsed.GetValue(script), WordsOf.Find(settings, parsed.GetValue(path)?.FullName, parsed.GetValue(own)), settings.Practice);
        });
        return command;
    }

    private static int Run(FileInfo? script, ContentFolders folders, PracticeSettings practice)
    {
        var lines = script is null ? null : Lines(script);
        var loaded = Library.Open(folders, practice.Languages[0]);
        if (loaded.Library is not { } library)
            throw new OperatorException($"The content in {folders} has {loaded.Problems.Length} problems: `guidancebot content check` names them.");

        var chat = new TerminalChat(new Script(library, Voices.Of(practice)), Console.Out, showIds: lines is not null);
        chat.Greet(lines is null ? RandomNumberGenerator.GetInt32(int.MaxValue) : 0);
        foreach (var line in lines ?? Typed(chat))
            chat.Hear(line, echo: lines is not null);
        return 0;
    }

    /// <exception cref="OperatorException">The file is not there, or cannot be read.</exception>
    private static string[] Lines(FileInfo script)
    {
        try
        {
            return [.. File.ReadAllLines(script.FullName).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"The file given to --script cannot be read ({fault.Message.TrimEnd('.')}): name a text file with one visitor line per line.");
        }
    }

    private static IEnumerable<string> Typed(TerminalChat chat)
    {
        while (!chat.IsOver)
        {
            Console.Write("you> ");
            if (Console.ReadLine() is not { } line)
                yield break;
            if (line.Length > 0)
                yield return line;
        }
    }
}
