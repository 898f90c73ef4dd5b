using System.CommandLine;
using GuidanceBot.Content;
using GuidanceBot.Content.Compiling;
using GuidanceBot.Practice;

namespace GuidanceBot.Commands;

/// <summary><c>content compile</c>: works out ahead of a start what would have to be read and learned at it. The build runs it, too.</summary>
internal static class CompileCommand
{
    public static Command Create()
    {
        var to = new Option<string?>("--out") { Description = "The folder to write to. By default compiled/ beside the program, where a start looks." };
        var compile = new Command("compile", "Reads the words and learns from them ahead of time, so that the service starts at once.") { to };
        return ContentOptions.Give(compile, (folders, locale, parsed) =>
        {
            var folder = parsed.GetValue(to) is { } path ? new CompiledFolder(Path.GetFullPath(path)) : CompiledFolder.Beside;
            Write(folder, folders, locale);
            parsed.InvocationConfiguration.Output.WriteLine($"Compiled {locale} to {folder}.");
            return 0;
        });
    }

    private static void Write(CompiledFolder folder, ContentFolders folders, string locale)
    {
        try
        {
            folder.Write(ContentOptions.Sound(folders, locale, DialogNeeds.All, withPoints: false));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"{folder} cannot be written ({fault.Message.TrimEnd('.')}): run this as who installed the program, or name another folder with --out.");
        }
    }
}
