using System.CommandLine;
using GuidanceBot.Content;
using GuidanceBot.Content.Checks;
using GuidanceBot.Practice;

namespace GuidanceBot.Commands;

/// <summary><c>content check</c>: what the people who own the words run before they hand them in.</summary>
internal static class ContentCommand
{
    private const int ExitBroken = 2;

    public static Command Create() => Create(DialogNeeds.All);

    /// <param name="required">What code refers to, beside what the renderer does.</param>
    public static Command Create(IReadOnlyCollection<RequiredEntry> required)
    {
        var path = new Option<string?>("--path") { Description = "The content folder. By default the one of the settings." };
        var locale = new Option<string>("--locale")
        {
            Description = "The language to check: a folder within it.",
            DefaultValueFactory = _ => "en",
        };
        var check = new Command("check", "Names every problem in the content, with file, line and code.") { path, locale };
        check.SetAction(parsed =>
        {
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            var folder = parsed.GetValue(path) ?? SettingsReader.Read(Configuration.Build(parsed.UnmatchedTokens)).ContentPath;
            return Print(ContentCheck.Run(folder, parsed.GetValue(locale)!, required, today), parsed.InvocationConfiguration.Output);
        });
        return new Command("content", "Works with the words the bot says.") { check };
    }

    private static int Print(Checked found, TextWriter output)
    {
        var (entries, problems) = found;
        foreach (var problem in problems)
            output.WriteLine(problem);
        var warnings = problems.Count(p => p.IsWarning);
        var errors = problems.Length - warnings;
        output.WriteLine($"{Count(entries, "entry", "entries")}: {Count(errors, "error", "errors")}, {Count(warnings, "warning", "warnings")}.");
        return errors > 0 ? ExitBroken : 0;
    }

    private static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
