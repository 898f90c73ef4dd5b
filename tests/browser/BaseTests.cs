using System.Net;
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
        visitor.Page.Request += (_, request) => asked.Add(new Uri(request.Url));
        visitor.Page.WebSocket += (_, socket) => asked.Add(new Uri(socket.Url));
        visitor.Page.Console += (_, message) => told.Add(message.Text);
        await visitor.OpenAsync(new Uri(host.Address, Base + "/").ToString());
        await visitor.SayAsync("my partner has started therapy");
        await Expect(visitor.Said).ToHaveCountAsync(1);
        var panel = visitor.Page.Frames.Single(frame => new Uri(frame.Url).AbsolutePath == Base + "/chat");
        var kept = await Kept.ReadAsync(panel);
        var service = new Uri(host.Address, Base + "/");
        Assert.Equal(HttpStatusCode.OK, await kept.StatusAsync(service));

        await visitor.Panel.Locator("#leave").ClickAsync();

        await visitor.IsElsewhereAsync();
        await kept.IsErasedAsync(service);
        var ours = asked.Where(address => address.Authority == host.Address.Authority).ToList();
        Assert.Contains(ours, address => address.Scheme == "ws");
        Assert.Contains(ours, address => address.AbsolutePath == Base + "/chat/main.js");
        Assert.All(ours, address => Assert.StartsWith(Base + "/", address.AbsolutePath, StringComparison.Ordinal));
        Assert.Empty(told);
    }
}
