using GuidanceBot.Content.Checks;
using GuidanceBot.Runtime;
using Xunit;
using Xunit.Abstractions;

namespace GuidanceBot.Tests;

/// <summary>Every step of every dialog, shown by the panel and held against WCAG 2.2 AA.</summary>
[Collection(Browsing.Name)]
public sealed class EveryStepTests(Browser browser, ITestOutputHelper output)
{
    // One turn at a time: the log is emptied, the turn comes, and the whole page is looked at. What comes is also heard once.
    private const string ShowAll = """
        async (turns) => {
          const { show } = await import("/chat/panel.js");
          const found = [];
          for (const { where, activities } of turns) {
            document.getElementById("log").replaceChildren();
            document.getElementById("announcer").replaceChildren();
            for (const activity of activities) show(JSON.parse(activity), false, () => {});
            for (const wrong of await broken()) found.push(`${where}: ${wrong}`);
            const text = (elements) => Array.from(elements, ({ innerText }) => innerText).join(" ").replace(/\s+/g, " ").trim();
            const shown = Array.from(document.querySelectorAll("#log > .guide"), (bubble) => text(bubble.querySelectorAll(":scope > :not([aria-hidden])")));
            const heard = Array.from(document.querySelectorAll("#announcer > p"), (news) => text([news]));
            if (shown.length !== activities.length || shown.join() !== heard.join()) found.push(`${where}: heard is not what is shown, once: ${heard}`);
          }
          return found;
        }
        """;

    [Fact]
    public async Task Whatever_the_guide_says_breaks_no_rule_and_is_heard_once()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenPanelAsync();
        await Axe.BringAsync(visitor.Frame);

        var found = await visitor.Frame.EvaluateAsync<string[]>(ShowAll, Told.Turns.Select(turn => new { where = turn.Where, activities = turn.Activities.ToArray() }).ToArray());

        output.WriteLine($"{Told.Turns.Length} turns shown");
        Assert.True(found.Length == 0, $"{found.Length} broken:\n{string.Join('\n', found.Take(40))}");
    }

    [Fact]
    public void What_is_shown_holds_every_prompt() =>
        Assert.Empty(Catalogue.Prompts.Select(prompt => prompt.Id).Except(Said));

    [Fact]
    public void What_is_shown_holds_words_of_every_step_that_speaks()
    {
        var speaking = DialogMap.Read().Steps.Where(step => !step.Ids.IsEmpty).ToArray();
        output.WriteLine($"{speaking.Length} steps, {Said.Count()} ids and kinds");
        Assert.Empty(speaking.Where(step => !step.Ids.Any(Said.Contains)).Select(step => $"{step.Dialog} {step.Step}"));
    }

    [Fact]
    public void What_is_shown_holds_every_ending() =>
        Assert.Empty(Enum.GetValues<Ending>().Select(ending => $"ending {Kebab.Of(ending)}").Except(Said));

    private static IEnumerable<string> Said { get; } = Told.Turns.SelectMany(turn => turn.Says).ToHashSet(StringComparer.Ordinal);
}
