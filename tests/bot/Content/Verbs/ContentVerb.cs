using GuidanceBot.Commands;
using GuidanceBot.Content.Checks;

namespace GuidanceBot.Tests.Content;

/// <summary>A verb of <c>content</c>, as it is called, and what it prints.</summary>
internal static class ContentVerb
{
    public static (int Exit, string Output) Run(params string[] arguments) => Run(ContentNeeds.None, arguments);

    public static (int Exit, string Output) Run(ContentNeeds needs, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var exit = ContentCommand.Create(needs).Parse(arguments).Invoke(new() { Output = output, EnableDefaultExceptionHandler = false });
        return (exit, output.ToString());
    }
}
