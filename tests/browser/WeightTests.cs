using Xunit;
using Xunit.Abstractions;

namespace GuidanceBot.Tests;

[Collection(Browsing.Name)]
public sealed class WeightTests(Browser browser, ITestOutputHelper output)
{
    private const int Panel = 20_000;
    private const int Loader = 2_000;

    [Fact]
    public async Task All_that_loads_from_opening_to_plan_is_small()
    {
        await using var visitor = await browser.VisitorAsync();
        var loaded = new HashSet<string>();
        visitor.Page.Response += (_, response) =>
        {
            if (response.Request.Method == "GET" && !response.Url.Contains("/v3/", StringComparison.Ordinal))
                loaded.Add(new Uri(response.Url).AbsolutePath);
        };
        await visitor.OpenPanelAsync();
        await visitor.HearAsync(Lines.Versions());
        await visitor.HearAsync(Plans.Made());

        Assert.Contains("/chat/reminder.js", loaded);
        Assert.InRange(await CompressedAsync(loaded.Concat(["/frame.js", "/chat/icon.svg"])), 1, Panel);
        Assert.InRange(await CompressedAsync(["/widget.js"]), 1, Loader);
    }

    private async Task<int> CompressedAsync(IEnumerable<string> addresses)
    {
        using var client = new HttpClient { BaseAddress = browser.Address };
        client.DefaultRequestHeaders.AcceptEncoding.Add(new("gzip"));
        var sum = 0;
        foreach (var address in addresses.Distinct())
        {
            var size = (await client.GetByteArrayAsync(new Uri(address, UriKind.Relative))).Length;
            output.WriteLine($"{size,6} {address}");
            sum += size;
        }

        output.WriteLine($"{sum,6} in all");
        return sum;
    }
}
