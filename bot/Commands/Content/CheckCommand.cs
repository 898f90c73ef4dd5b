using System.CommandLine;
using GuidanceBot.Content.Checks;

namespace GuidanceBot.Commands;

/// <summary><c>content check</c>: what the people who own the words run before they hand them in.</summary>
internal static class CheckCommand
{
    public static Command Create(ContentNeeds needs)
    {
        var strict = new Option<bool>("--strict") { Description = "Warnings fail the check, too." };
        var format = new Option<ReportFormat>("--format")
        {
            Description = "How to write what was found: text, json, or sarif for editors and code review.",
            DefaultValueFactory = _ => ReportFormat.Text,
        };
        var check = new Command("check", "Names every problem in the content, with file, line and code.") { strict, format };
        return ContentOptions.Give(check, (folders, locale, parsed) =>
        {
            var found = ContentCheck.Run(folders, locale, needs, ContentOptions.Today);
            var isStrict = parsed.GetValue(strict);
            CheckReport.Write(found, isStrict, parsed.GetValue(format), parsed.InvocationConfiguration.Output);
            return found.Errors > 0 || (isStrict && found.Warnings > 0) ? ContentCommand.Broken : 0;
        });
    }
}
