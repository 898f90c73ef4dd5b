using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using GuidanceBot.Practice;

namespace GuidanceBot.Doctor;

/// <summary>A page of the practice: whether the guide stands on it, can be loaded, and is let in.</summary>
internal static class PageExam
{
    private const string Area = "page";

    public static async Task<IReadOnlyList<Finding>> OfAsync(Uri address, Settings settings, HttpClient http, TimeProvider clock)
    {
        try
        {
            using var answer = await http.GetAsync(address);
            if (!answer.IsSuccessStatusCode) return [Finding.Bad(Area, $"{address} answers {(int)answer.StatusCode}: name a page that is there.")];
            var page = answer.RequestMessage!.RequestUri!;
            var document = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            var found = new List<Finding>(ClockExam.Of(answer, clock)) { Framing(page, settings.Practice) };
            var scripts = document.QuerySelectorAll("script[src]").OfType<IHtmlScriptElement>().Where(script => IsLoader(page, script)).ToArray();
            if (scripts.Length == 0)
                return [.. found, Finding.Bad(Area, $"{page} has no script element whose src ends in /widget.js: put the line from the guide's demonstration page into it.")];
            if (scripts.Length > 1) found.Add(Finding.Warn(Area, $"{page} has the line {scripts.Length} times: the first counts, take the others out."));
            var policy = new ContentPolicy(PoliciesOf(answer, document));
            found.AddRange(await LoaderAsync(page, scripts[0], http, settings.Proxy));
            found.AddRange(SnippetExam.Of(scripts[0], settings));
            found.AddRange(Let(page, Loader(page, scripts[0]), scripts[0], policy));
            return found;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or InvalidOperationException)
        {
            return [Finding.Bad(Area, $"{address} cannot be had ({(fault is TaskCanceledException ? "no answer in time" : fault.Message.TrimEnd('.'))}): name a page that this machine can open.")];
        }
    }

    private static bool IsLoader(Uri page, IHtmlScriptElement script) =>
        Uri.TryCreate(page, script.GetAttribute("src"), out var source) && source.AbsolutePath.EndsWith("/widget.js", StringComparison.Ordinal);

    private static Uri Loader(Uri page, IHtmlScriptElement script) => new(page, script.GetAttribute("src"));

    // A meta element counts like the header; a policy that only reports keeps nothing out.
    private static IEnumerable<string> PoliciesOf(HttpResponseMessage answer, IHtmlDocument document) =>
    [
        .. answer.Headers.TryGetValues("Content-Security-Policy", out var headers) ? headers : [],
        .. document.QuerySelectorAll("meta[http-equiv]").Where(meta => string.Equals(meta.GetAttribute("http-equiv"), "content-security-policy", StringComparison.OrdinalIgnoreCase))
            .Select(meta => meta.GetAttribute("content") ?? ""),
    ];

    private static Finding Framing(Uri page, PracticeSettings practice)
    {
        var origin = page.GetLeftPart(UriPartial.Authority);
        return practice.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            ? Finding.Ok("origins", $"{origin} may show the panel.")
            : Finding.Bad("origins", $"GuidanceBot:Practice:AllowedOrigins has not {origin}, so the panel stays blank there: add it.");
    }

    private static async Task<IEnumerable<Finding>> LoaderAsync(Uri page, IHtmlScriptElement script, HttpClient http, ProxySettings proxy)
    {
        var source = Loader(page, script);
        if (page.Scheme == "https" && source.Scheme == "http")
            return [Finding.Bad(Area, $"The page is https and its script {source} is http, which browsers block: put TLS before the guide, and write https.")];
        if (source.AbsolutePath != proxy.PathBase + "/widget.js")
            return [Finding.Bad("proxy", $"The page asks for {source}, and by GuidanceBot:Proxy:PathBase the guide lies {(proxy.PathBase.Length == 0 ? "at the root of its host" : $"below {proxy.PathBase}")}: make the two agree.")];
        try
        {
            using var answer = await http.GetAsync(source);
            var text = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode && text.Contains("guidance-bot", StringComparison.Ordinal)
                ? [Finding.Ok(Area, $"{source} can be had.")]
                : [Finding.Bad(Area, $"{source} answers {(int)answer.StatusCode} and not with the guide's loader: correct the address in the page, or what the proxy does with it.")];
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return [Finding.Bad(Area, $"{source} cannot be had from here: start the guide, or correct the address in the page.")];
        }
    }

    private static IEnumerable<Finding> Let(Uri page, Uri loader, IHtmlScriptElement script, ContentPolicy policy)
    {
        const string area = "csp";
        var origin = loader.GetLeftPart(UriPartial.Authority);
        var panel = new Uri(loader, "chat");
        (string Directive, Uri Address, string Name)[] asks =
        [
            ("script-src-elem", loader, "script-src"), ("script-src-elem", new Uri(loader, "frame.js"), "script-src"), ("frame-src", panel, "frame-src"), ("style-src", loader, "style-src"),
            .. script.GetAttribute("data-token-url") is { Length: > 0 } token && Uri.TryCreate(page, token, out var fetched) ? [("connect-src", fetched, "connect-src")] : Array.Empty<(string, Uri, string)>(),
        ];
        var refused = asks.Select(ask => (ask.Name, ask.Address, By: policy.Refusing(ask.Directive, ask.Address, page, script.GetAttribute("nonce"))))
            .Where(ask => ask.By is not null).DistinctBy(ask => ask.Name).ToArray();
        foreach (var (name, address, by) in refused)
            yield return Finding.Bad(area, $"The page's content security policy keeps {address} out by `{by}`: add {(name == "connect-src" ? address.GetLeftPart(UriPartial.Authority) : origin)} to {name}{(by!.Contains("strict-dynamic", StringComparison.OrdinalIgnoreCase) ? ", or give the script element the page's nonce" : "")}.");
        if (refused.Length == 0)
            yield return Finding.Ok(area, policy.IsEmpty ? "The page has no content security policy, and nothing is kept out." : $"The page's content security policy lets {origin} in.");
    }
}
