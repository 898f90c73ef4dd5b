using System.CommandLine;
using GuidanceBot.Content;

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
        var command = new Command("chat", "Talk with the guide in the terminal.") { script, path };
        command.SetAction(parsed => Run(parsed.GetValue(script), parsed.GetValue(path)));
        return command;
    }

    private static int Run(FileInfo? script, DirectoryInfo? path)
    {
        if (script is { Exists: false })
            return Fail($"The file given to --script, {script.FullName}, is not there. Name a text file with one visitor line per line.");
        var folder = path?.FullName ?? Path.Combine(AppContext.BaseDirectory, "content");
        var loaded = Library.Load(folder, "en", DialogNeeds.All);
        if (loaded.Library is not { } library)
            return Fail($"The content in {folder} has {loaded.Problems.Length} problems: run `guidancebot content check`.");

        var chat = new TerminalChat(library, Console.Out, showIds: script is not null);
        chat.Greet();
        foreach (var line in script is null ? Typed(chat) : Lines(script))
            chat.Hear(line, echo: script is not null);
        return 0;
    }

    private static IEnumerable<string> Lines(FileInfo script) =>
        File.ReadLines(script.FullName).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');

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

    private static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 2;
    }
}
