using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GuidanceBot.Content;
using GuidanceBot.Content.Checks;
using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>A copy of the content as it ships, for one test to change.</summary>
internal sealed partial class ShippedContent : IDisposable
{
    private readonly TempFolder folder = new();

    public ShippedContent()
    {
        var shipped = System.IO.Path.Combine(Repository.Root, "content");
        foreach (var file in Directory.EnumerateFiles(shipped, "*.yaml", SearchOption.AllDirectories))
            Put(System.IO.Path.GetRelativePath(shipped, file), Verified().Replace(File.ReadAllText(file), "verified: 2100-01-01"));
    }

    public string Path => folder.Path;

    public void Put(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <param name="pattern">A regular expression; it has to be found.</param>
    public void Change(string file, string pattern, string replacement)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(Path, file));
        Assert.Matches(pattern, text);
        Put(file, Regex.Replace(text, pattern, replacement));
    }

    public ImmutableArray<Problem> Check(string locale = Locale.Source) =>
        ContentCheck.Run(Path, locale, ContentNeeds.Shipped, new DateOnly(2026, 12, 1)).Problems;

    public Library Load(string locale = Locale.Source)
    {
        var loaded = Library.Load(Path, locale, DialogNeeds.All);
        return loaded.Library ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems));
    }

    public void Dispose() => folder.Dispose();

    // Sources grow old by themselves; that is not what these tests are about.
    [GeneratedRegex(@"verified: \d{4}-\d{2}-\d{2}")]
    private static partial Regex Verified();
}
