using Microsoft.Playwright;

namespace GuidanceBot.Tests;

/// <summary>A page of a practice's own site, under the strictest policy there is: the loader needs no more than these three.</summary>
internal static class PracticePage
{
    /// <param name="ours">Where the guide lies.</param>
    /// <param name="attributes">Of the script element.</param>
    /// <param name="more">Markup beside it.</param>
    public static RouteFulfillOptions Of(Uri ours, string attributes = "", string more = "")
    {
        var origin = ours.GetLeftPart(UriPartial.Authority);
        return new()
        {
            ContentType = "text/html",
            Headers = [new("Content-Security-Policy", $"default-src 'none'; script-src {origin}; style-src {origin}; frame-src {origin}")],
            Body = $"<!doctype html><html lang=\"en\"><title>Practice</title><body><h1>Practice</h1>{more}<script defer src=\"{origin}/widget.js\" {attributes}></script>",
        };
    }

    /// <summary>Has every page of the practice's site be such a page.</summary>
    public static Task BuildAsync(Visitor visitor, Uri ours, string attributes = "", string more = "") =>
        visitor.Page.RouteAsync($"{Host.Practice}/**", route => route.FulfillAsync(Of(ours, attributes, more)));
}
