using GuidanceBot.Content;
using GuidanceBot.Walking;

namespace GuidanceBot.Tests;

/// <summary>The content as it ships, loaded once.</summary>
internal static class Shipped
{
    public static readonly string Root = FindRoot();

    public static readonly Library Library = Load();

    public static readonly Script Script = new(Library, new PracticeVoice("", "US", null));

    private static readonly Lazy<Walk> walk = new(() => Walking.Walk.Through(Library.Phrasebook));

    /// <summary>The walk over every path, gone once for all tests that look at it.</summary>
    public static Walk Walk => walk.Value;

    private static Library Load()
    {
        var loaded = Library.Load(Path.Combine(Root, "content"), "en");
        return loaded.Library ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GuidanceBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("GuidanceBot.sln is not above the test's folder.");
    }
}
