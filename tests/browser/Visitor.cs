using System.Text.Json;
using Microsoft.Playwright;

namespace GuidanceBot.Tests;

/// <summary>What a visitor does on the practice's page and in the panel, in their own terms.</summary>
internal sealed class Visitor(IPage page) : IAsyncDisposable
{
    private const int MostSteps = 15;

    public IPage Page => page;

    public IFrameLocator Panel => page.FrameLocator("guidance-bot iframe");

    public ILocator Launcher => page.Locator("guidance-bot button").Last;

    public ILocator Input => Panel.Locator("#say");

    public ILocator Chips => Panel.Locator("#chips button");

    public ILocator Guide => Panel.Locator(".guide");

    public ILocator Said => Panel.Locator(".visitor");

    public ILocator Plan => Panel.Locator(".plan section");

    public IFrame Frame => page.Frames.Single(frame => new Uri(frame.Url).AbsolutePath == "/chat");

    /// <summary>Opens the demonstration page, or another, and its panel by keyboard, and waits for the greeting.</summary>
    public async Task OpenAsync(string address = "/")
    {
        await page.GotoAsync(address);
        await Launcher.PressAsync("Enter");
        await Chips.First.WaitForAsync();
    }

    /// <summary>Opens the panel as a page of its own, and waits for the greeting.</summary>
    public async Task OpenPanelAsync()
    {
        await page.GotoAsync("/chat");
        await page.Locator("#chips button").First.WaitForAsync();
    }

    /// <summary>Has the panel show a message of the guide as if it had just come, for what no conversation leads to yet.</summary>
    public Task HearAsync(object activity) =>
        Frame.EvaluateAsync("async (json) => (await import('/chat/panel.js')).show(JSON.parse(json), false, () => {})", JsonSerializer.Serialize(activity));

    /// <summary>Types words and sends them, and waits for the answer.</summary>
    public Task SayAsync(string words) => AnsweredAsync(async () =>
    {
        await Input.FillAsync(words);
        await Input.PressAsync("Enter");
    });

    /// <summary>Presses a button by keyboard, and waits for the answer.</summary>
    public Task AnswerAsync(ILocator button) => AnsweredAsync(() => button.PressAsync("Enter"));

    /// <summary>Takes the first chip by keyboard, again and again: it always leads towards an ending.</summary>
    public async Task FollowFirstChipsToPlanAsync(Func<int, Task>? seen = null)
    {
        for (var step = 0; step < MostSteps && await Plan.CountAsync() == 0; step++)
        {
            await AnswerAsync(Chips.First);
            await (seen?.Invoke(step) ?? Task.CompletedTask);
        }
    }

    /// <summary>The keys and values that the panel keeps in this tab.</summary>
    public Task<string> StoredAsync() => Frame.EvaluateAsync<string>("JSON.stringify({ ...sessionStorage })");

    /// <summary>Waits until the page that Leave goes to is there.</summary>
    public Task IsElsewhereAsync() => Assertions.Expect(page).ToHaveTitleAsync("Elsewhere");

    public ValueTask DisposeAsync() => new(page.Context.CloseAsync());

    // A turn is complete when a message of the guide has come and either offers chips, or is a plan.
    private async Task AnsweredAsync(Func<Task> act)
    {
        var before = await Guide.CountAsync();
        await act();
        await Guide.Nth(before).WaitForAsync();
        await Chips.First.Or(Plan).First.WaitForAsync();
    }
}
