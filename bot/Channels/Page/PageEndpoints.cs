using GuidanceBot.Channels.Describing;
using GuidanceBot.Channels.DirectLine;
using GuidanceBot.Content;
using GuidanceBot.Practice;

namespace GuidanceBot.Channels.Page;

/// <summary>The widget's loader, the panel it opens, its labels, and the demonstration page.</summary>
internal static class PageEndpoints
{
    // Plausible on anyone's screen, and it follows nobody about.
    private const string NeutralPage = "https://www.wikipedia.org/";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPages(this WebApplication app)
    {
        var practice = app.Services.GetRequiredService<PracticeSettings>();
        var pathBase = app.Services.GetRequiredService<Settings>().Proxy.PathBase;
        var texts = new PageTexts(app.Services.GetRequiredService<CurrentScript>().Now.Library, practice.LeaveUrl?.ToString() ?? NeutralPage, pathBase);
        var headers = new PageHeaders(practice.AllowedOrigins);
        var folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            app.MapPage(Address(Path.GetRelativePath(folder, file)), PageFile.Read(file, texts), headers);

        app.MapPage("/labels", new PageFile("application/json", texts.Labels()), headers);
    }

    private static void MapPage(this WebApplication app, string address, PageFile file, PageHeaders headers)
    {
        // No RequestDelegate: such an endpoint cannot be described.
        var page = app.MapMethods(address, Reading, (Func<HttpContext, Task>)(context =>
        {
            headers.Set(address, context);
            return file.SendAsync(context);
        }));
        if (Summary(address) is { } summary)
            page.WithTags("Page").WithSummary(summary).Answers(200, "The page.", file.ContentType).Answers(304, "It has not changed.").Refuses(DirectLineError.TooMany);
        else
            page.ExcludeFromDescription();
    }

    // What a page loads by itself is not told.
    private static string? Summary(string address) => address switch
    {
        "/" => "A demonstration page of a practice.",
        "/chat" => "The panel, which the widget frames.",
        "/widget.js" => "The widget's loader.",
        "/labels" => "The words of the panel, by id.",
        _ => null,
    };

    private static string Address(string path) => path.Replace('\\', '/') switch
    {
        "chat.html" => "/chat",
        "demo/index.html" => "/",
        var other => "/" + other,
    };
}
