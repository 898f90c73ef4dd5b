using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

/// <summary>The widget and its panel where the service lies below a path of another host's.</summary>
[Collection(Browsing.Name)]
public sealed class BaseTests(Browser browser)
{
    private const string Base = "/guide";

    [Fact]
    public async Task Below_a_path_the_panel_talks_and_leaves()
    {
        await using var host = await Host.StartAsync($"--GuidanceBot:Proxy:PathBase={Base}");
        await using var visitor = await browser.VisitorAsync();
        var asked = new List<Uri>();
        var told = new List<string>();
        var left = new TaskCompletionSource<IResponse>();
        visitor.Page.Request += (_, request) => asked.Add(new Uri(request.Url));
        visitor.Page.WebSocket += (_, socket) => asked.Add(new Uri(socket.Url));
        visitor.Page.Console += (_, message) => told.Add(message.Text);
        visitor.Page.Response += (_, response) =>
        {
            if (response.Url.EndsWith("/leave", StringComparison.Ordinal)) left.TrySetResult(response);
        };
        await visitor.OpenAsync(new Uri(host.Address, Base + "/").ToString());

        await visitor.SayAsync("my partner has started therapy");
        await Expect(visitor.Said).ToHaveCountAsync(1);
        await visitor.Panel.Locator("#leave").ClickAsync();
        await Expect(visitor.Page).ToHaveTitleAsync("Elsewhere");

        Assert.Equal(204, (await left.Task).Status);
        var ours = asked.Where(address => address.Authority == host.Address.Authority).ToList();
        Assert.Contains(ours, address => address.Scheme == "ws");
        Assert.Contains(ours, address => address.AbsolutePath == Base + "/chat/main.js");
        Assert.All(ours, address => Assert.StartsWith(Base + "/", address.AbsolutePath, StringComparison.Ordinal));
        Assert.Empty(told);
    }
}
