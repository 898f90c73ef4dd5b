using GuidanceBot.Channels.Describing;
using GuidanceBot.Channels.DirectLine;
using GuidanceBot.Content;
using GuidanceBot.Practice;

namespace GuidanceBot.Channels.Page;

/// <summary>The widget's loader, the panel it opens, its labels, and the demonstration page.</summary>
internal static class PageEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPages(this WebApplication app)
    {
        var practice = app.Services.GetRequiredService<PracticeSettings>();
        var pathBase = app.Services.GetRequiredService<Settings>().Proxy.PathBase;
        var current = app.Services.GetRequiredService<CurrentScript>();
        var headers = new PageHeaders(practice.AllowedOrigins);
        var folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var address = Address(Path.GetRelativePath(folder, file));
            app.MapPage(address, PageInLanguages.Read(current, IsInAll(address), library => PageFile.Read(file, Texts(library))), headers);
        }

        var panel = File.ReadAllText(Path.Combine(folder, "chat.html"));
        app.MapPage("/labels", PageInLanguages.Read(current, IsInAll("/labels"), library => new PageFile("application/json", Texts(library).Labels(panel))), headers);

        PageTexts Texts(Library library) => new(library, current, LeaveAddress.Of(practice).ToString(), practice.Color, pathBase);
    }

    private static void MapPage(this WebApplication app, string address, PageInLanguages page, PageHeaders headers)
    {
        // No RequestDelegate: such an endpoint cannot be described.
        var mapped = app.MapMethods(address, Reading, (Func<HttpContext, Task>)(context =>
        {
            headers.Set(address, context);
            return page.Of(context.Request).SendAsync(context);
        }));
        if (Summary(address) is { } summary)
            mapped.WithTags("Page").WithSummary(summary).Answers(200, "The page.", page.ContentType).Answers(304, "It has not changed.").Refuses(DirectLineError.TooMany);
        else
            mapped.ExcludeFromDescription();
        if (IsInAll(address)) mapped.Asks(PageLanguage.Name, PageLanguage.Meaning);
    }

    // The rest has no words, or as the loader those of all languages.
    private static bool IsInAll(string address) => address is "/chat" or "/labels";

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
