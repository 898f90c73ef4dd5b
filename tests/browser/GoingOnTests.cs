using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>What is interrupted goes on: without a network, over a restart, on another page, in two tabs.</summary>
[Collection(Browsing.Name)]
public sealed class GoingOnTests(Browser browser)
{
    [Fact]
    public async Task What_is_typed_without_a_network_is_kept_told_and_sent_once()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync();
        var offline = visitor.Panel.Locator("#offline");

        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.Input.FillAsync("my partner has started therapy");
        await visitor.Input.PressAsync("Enter");
        await Expect(offline).ToBeVisibleAsync();
        await Expect(visitor.Said).ToHaveCountAsync(1);
        await Pictures.TakeAsync(visitor.Page, "desk-light-offline");
        await visitor.Page.Context.SetOfflineAsync(false);

        await Expect(offline).ToBeHiddenAsync();
        await Expect(visitor.Chips.First).ToBeVisibleAsync();
        await Expect(visitor.Said).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_restart_of_the_service_is_a_moment_in_the_middle_of_a_conversation()
    {
        await using var host = await Host.StartAsync("--GuidanceBot:DirectLine:Anonymous=false");
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenAsync(host.Address.ToString());
        await visitor.SayAsync("my partner has started therapy");
        var before = await visitor.Guide.CountAsync();

        await host.StopAsync();
        await visitor.Input.FillAsync("mostly that they talk about me");
        await visitor.Input.PressAsync("Enter");
        await Expect(visitor.Panel.Locator("#offline")).ToBeVisibleAsync();
        await host.StartAgainAsync();

        await Expect(visitor.Guide.Nth(before)).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(visitor.Panel.Locator("#offline")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await Expect(visitor.Said).ToHaveCountAsync(2);
        await visitor.SayAsync("that we're ok");
        await Expect(visitor.Said).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task Another_page_of_the_practice_goes_on_with_the_conversation()
    {
        await using var visitor = await browser.VisitorAsync();
        await PracticePage.BuildAsync(visitor, browser.Address);
        await visitor.OpenAsync($"{Host.Practice}/approach");
        await visitor.SayAsync("my partner has started therapy");
        var said = await visitor.Guide.CountAsync();

        await visitor.OpenAsync($"{Host.Practice}/contact");

        await Expect(visitor.Said).ToHaveCountAsync(1);
        await Expect(visitor.Guide).ToHaveCountAsync(said);
        await Expect(visitor.Panel.Locator("#announcer")).ToContainTextAsync("You are back where you were.");
    }

    [Fact]
    public async Task Two_tabs_of_one_conversation_show_the_same_and_end_together()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.OpenPanelAsync();
        var first = visitor.Page;
        var second = await first.RunAndWaitForPopupAsync(() => first.EvaluateAsync("void window.open('/chat')"));
        await Expect(second.Locator("#chips button").First).ToBeVisibleAsync();

        await first.Locator("#say").FillAsync("my partner has started therapy");
        await first.Locator("#say").PressAsync("Enter");
        await Expect(second.Locator(".visitor")).ToHaveTextAsync(["You: my partner has started therapy"]);
        await second.Locator("#chips button").First.PressAsync("Enter");
        await Expect(first.Locator(".visitor")).ToHaveCountAsync(2);
        await Expect(first.Locator("#chips button").First).ToBeVisibleAsync();
        await Expect(first.Locator(".guide")).ToHaveTextAsync(await second.Locator(".guide").AllInnerTextsAsync(), new() { UseInnerText = true });

        await second.Locator("#leave").ClickAsync();
        await Expect(first.Locator("#gone")).ToBeVisibleAsync();
        await Expect(first.Locator("#again")).ToBeFocusedAsync();
    }
}
