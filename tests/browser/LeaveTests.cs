using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

[Collection(Browsing.Name)]
public sealed class LeaveTests(Browser browser)
{
    [Fact]
    public async Task Leave_replaces_the_page_and_erases_the_conversation()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        var kept = await KeptAsync(visitor);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(kept));

        await visitor.Panel.Locator("#leave").ClickAsync();

        await ElsewhereAsync(visitor);
        await visitor.Page.GotoAsync("/chat");
        Assert.DoesNotContain(kept.ConversationId, await visitor.Page.EvaluateAsync<string>("JSON.stringify({ ...sessionStorage })"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(kept));
    }

    [Fact]
    public async Task Leave_is_the_first_stop_of_the_panel_and_of_the_page()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.Page.GotoAsync("/");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(visitor.Page.Locator("guidance-bot button").First).ToBeFocusedAsync();

        await visitor.Page.GotoAsync("/chat");
        await visitor.Page.Locator("h1").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(visitor.Page.Locator("#leave")).ToBeFocusedAsync();
        Assert.Equal("leave", await visitor.Page.EvaluateAsync<string>("document.querySelector('a, button, input, textarea').id"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Shift_pressed_alone_three_times_leaves_from_the_panel_and_from_the_page(bool fromPanel)
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        var kept = await KeptAsync(visitor);
        var place = fromPanel ? visitor.Input : visitor.Page.Locator("h1");
        await place.ClickAsync();

        for (var press = 0; press < 3; press++)
            await visitor.Page.Keyboard.PressAsync("Shift");

        await ElsewhereAsync(visitor);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(kept));
    }

    [Fact]
    public async Task Shift_used_for_capital_letters_does_not_leave()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        await visitor.Input.FocusAsync();

        foreach (var key in new[] { "Shift+A", "Shift+B", "Shift", "Shift", "Shift+C", "Shift" })
            await visitor.Page.Keyboard.PressAsync(key);

        await Expect(visitor.Input).ToHaveValueAsync("ABC");
        Assert.Equal("/", new Uri(visitor.Page.Url).AbsolutePath);
    }

    private static Task ElsewhereAsync(Visitor visitor) => Expect(visitor.Page).ToHaveTitleAsync("Elsewhere");

    private static async Task<Kept> KeptAsync(Visitor visitor)
    {
        using var stored = JsonDocument.Parse(await visitor.Frame.EvaluateAsync<string>("sessionStorage.getItem('chat')"));
        return new Kept(
            stored.RootElement.GetProperty("conversationId").GetString()!,
            stored.RootElement.GetProperty("token").GetString()!);
    }

    private async Task<HttpStatusCode> StatusAsync(Kept kept)
    {
        using var client = new HttpClient { BaseAddress = browser.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", kept.Token);
        using var response = await client.GetAsync(new Uri($"/v3/directline/conversations/{kept.ConversationId}/activities", UriKind.Relative));
        return response.StatusCode;
    }

    private sealed record Kept(string ConversationId, string Token);
}
