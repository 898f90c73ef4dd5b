using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>Where the focus goes when what held it vanishes, and that it can be seen there.</summary>
[Collection(Browsing.Name)]
public sealed class FocusTests(Browser browser)
{
    [Theory]
    [InlineData(false, "say")]
    [InlineData(true, "")]
    public async Task After_a_tapped_answer_the_focus_is_at_the_box_or_on_a_phone_at_the_heading(bool phone, string id)
    {
        await using var visitor = await browser.VisitorAsync(phone ? 360 : 1280, also: options => (options.IsMobile, options.HasTouch) = (phone, phone));
        await visitor.OpenPanelAsync();
        await visitor.Page.EvaluateAsync(Watch);
        var chip = visitor.Page.Locator("#chips button").First;
        await (phone ? chip.TapAsync() : chip.ClickAsync());
        await Expect(visitor.Page.Locator(".visitor")).ToHaveCountAsync(1);

        await Expect(visitor.Page.Locator(phone ? "h1" : "#say")).ToBeFocusedAsync();
        Assert.Equal(id, await visitor.Page.EvaluateAsync<string>("document.activeElement.id"));
        await visitor.Page.Locator("#chips button").First.WaitForAsync();
        Assert.Empty(await LostAsync(visitor));
    }

    [Fact]
    public async Task Each_step_of_keeping_has_the_focus_before_the_one_before_it_is_gone()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenPanelAsync();
        await visitor.HearAsync(Plans.Made());
        await visitor.Page.EvaluateAsync(Watch);
        var steps = new[] { "Keep this", "No, only me", "Calendar", "Back to the list", "Back to the notes", "Keep this", "Not sure" };
        foreach (var step in steps)
        {
            await visitor.Page.Locator(".keep").GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).PressAsync("Enter");
            await Expect(visitor.Page.Locator(step == "Back to the notes" ? ".keep .solid" : ".step")).ToBeFocusedAsync();
        }

        Assert.Empty(await LostAsync(visitor));
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(410, 360)]
    public async Task What_has_the_focus_is_never_hidden_and_always_outlined(int width, int height)
    {
        await using var visitor = await browser.VisitorAsync(width, height);
        await visitor.OpenPanelAsync();
        foreach (var screen in Screen.All.Where(screen => screen.Name is "options" or "answer card" or "help lines" or "keeping: which parts" or "keeping: a reminder"))
        {
            await screen.ShowAsync(visitor.Frame);
            await visitor.Page.Locator("#leave").FocusAsync();
            List<string> seen = [];
            for (var stop = 0; stop < 40 && (seen.Count == 0 || seen[^1] != "options"); stop++)
            {
                await visitor.Page.Keyboard.PressAsync("Tab");
                Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Hidden));
                seen.Add(await visitor.Page.EvaluateAsync<string>("document.activeElement.id"));
            }

            Assert.Equal(["said", "say", "send", "options"], seen.Where(id => id.Length > 0));
        }
    }

    // Focus that is lost, rather than moved, leaves nothing that has it: whoever listens is thrown to the top.
    private const string Watch = """
        () => {
          window.lost = [];
          const told = ({ target, relatedTarget }) => relatedTarget || lost.push(target.textContent || target.id);
          addEventListener("focusout", told);
          new MutationObserver((changes) => {
            for (const { removedNodes } of changes) {
              for (const node of removedNodes) if (document.activeElement === document.body) lost.push(`with ${node.textContent}`);
            }
          }).observe(document.body, { childList: true, subtree: true });
        }
        """;

    // WCAG 2.2, 2.4.11 and 2.4.7. What is taller than the place it is in cannot be seen whole.
    private const string Hidden = """
        () => {
          const focused = document.activeElement;
          const { left, right, top, bottom, height } = focused.getBoundingClientRect();
          const { outlineStyle, outlineWidth } = getComputedStyle(focused);
          const found = [];
          const name = focused.textContent.trim() || focused.id || focused.outerHTML;
          if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) found.push(`no outline: ${name}`);
          const points = [[(left + right) / 2, (top + bottom) / 2], [(left + right) / 2, top + 3], [(left + right) / 2, bottom - 3]];
          for (const [x, y] of points.slice(0, height > innerHeight / 3 ? 1 : 3)) {
            const over = document.elementFromPoint(x, y);
            if (!over || !(focused.contains(over) || over.contains(focused) && over.matches("label"))) found.push(`hidden: ${name} by ${over?.outerHTML.slice(0, 60)}`);
          }
          return found;
        }
        """;

    private static Task<string[]> LostAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string[]>("lost");
}
