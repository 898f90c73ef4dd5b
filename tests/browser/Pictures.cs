using Microsoft.Playwright;

namespace GuidanceBot.Tests;

/// <summary>Screenshots for people to look at, under <c>artifacts/</c>.</summary>
internal static class Pictures
{
    private static readonly string Folder = Path.Combine(Root(), "artifacts", "screens");

    public static Task TakeAsync(IPage page, string name, bool whole = false) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = whole });

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GuidanceBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
