using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace GuidanceBot.Tests;

/// <summary>What the rules of WCAG 2.2 AA, and good practice, say against a page.</summary>
internal static class Axe
{
    private static readonly string[] tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static readonly string library = new BundledAxeScriptProvider().GetScript();

    /// <summary>Rules in the page that test a frame by itself, and how to have them tell what is wrong.</summary>
    private static readonly string checking = $$"""
        window.broken = async () => {
          const { violations } = await axe.run(document, {
            iframes: false,
            resultTypes: ["violations"],
            runOnly: {{JsonSerializer.Serialize(tags)}},
            rules: { "target-size": { enabled: true } },
          });
          return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) => `${id} at ${target}: ${[...any, ...all, ...none].map(({ message }) => message).join(" ")}`));
        };
        """;

    /// <summary>Gives a frame its rules, once. After that <c>broken()</c> tells there what is wrong.</summary>
    public static Task BringAsync(IFrame frame) => frame.EvaluateAsync($"() => {{ {library}\n{checking} }}");

    /// <summary>What is wrong in a frame that was given its rules.</summary>
    public static Task<string[]> BrokenAsync(IFrame frame) => frame.EvaluateAsync<string[]>("broken()");

    /// <summary>What is wrong in a page with all its frames.</summary>
    public static async Task<string[]> BrokenAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions
        {
            RunOnly = RunOnlyOptions.Tags(tags),
            Rules = new() { ["target-size"] = new() { Enabled = true } },
            ResultTypes = [ResultType.Violations],
        });
        return [.. result.Violations.SelectMany(rule => rule.Nodes, (rule, node) => $"{rule.Id} at {node.Target}: {rule.Help}")];
    }
}
