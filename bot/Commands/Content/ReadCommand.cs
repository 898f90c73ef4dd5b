using System.CommandLine;
using GuidanceBot.Content.Checks;
using GuidanceBot.Content.Sheets;
using GuidanceBot.Practice;

namespace GuidanceBot.Commands;

/// <summary><c>content read</c>: a sheet to read, print and sign.</summary>
internal static class ReadCommand
{
    public static Command Create(ContentNeeds needs)
    {
        var topic = new Option<string[]>("--topic") { Description = "Only these topics." };
        var file = new Option<string?>("--out") { Description = "The file to write; without it, the sheet goes to the screen." };
        var read = new Command("read", "Writes a review sheet (HTML) to read, print and sign: every entry by topic, with sources, where it appears, and its status.") { topic, file };
        return ContentOptions.Give(read, (folders, locale, parsed) =>
        {
            var draft = ContentOptions.Sound(folders, locale, needs.Entries);
            var topics = parsed.GetValue(topic) ?? [];
            foreach (var unknown in topics.Where(name => draft.Entries.All(entry => entry.Background.Topic != name)))
                throw new OperatorException($"There is no topic {unknown}.{Nearest.Hint(unknown, draft.Entries.Select(entry => entry.Background.Topic).Distinct())}");
            var sheet = ReviewSheet.Of(draft, topics, needs.Map?.Invoke(), ContentOptions.Today);
            if (parsed.GetValue(file) is not { } path)
                parsed.InvocationConfiguration.Output.Write(sheet);
            else
                Save(sheet, path, parsed.InvocationConfiguration.Output);
            return 0;
        });
    }

    private static void Save(string sheet, string path, TextWriter output)
    {
        try
        {
            File.WriteAllText(path, sheet);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new OperatorException($"{path} cannot be written ({fault.Message.TrimEnd('.')}): name another file with --out.");
        }

        output.WriteLine($"The sheet is in {Path.GetFullPath(path)}.");
    }
}
