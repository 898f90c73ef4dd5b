using System.Net;
using GuidanceBot.Tests.Content;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>What is handed to an operator, on a machine that has no .NET.</summary>
[Collection(Archive.Name)]
public sealed class PublishedTests(Archive archive)
{
    private const string Settings = """{ "GuidanceBot": { "Practice": { "Name": "Quillwater House", "Region": "GB", "AllowedOrigins": ["https://practice.example"] } } }""";

    [Fact]
    public async Task It_starts_with_an_empty_environment_talks_tells_systemd_and_stops_in_order()
    {
        using var service = new PublishedService(archive.Program, Settings);
        using var http = new HttpClient { BaseAddress = await service.AddressAsync() };
        Assert.Equal("READY=1", service.NextNotice());

        foreach (var page in new[] { "/healthz", "/readyz", "/widget.js", "/chat", "/chat.css" })
            Assert.Equal((page, HttpStatusCode.OK), (page, (await http.GetAsync(new Uri(page, UriKind.Relative))).StatusCode));
        var talk = await Talk.BeginAsync(http);
        await talk.SayAsync("my husband started therapy and i feel shut out");
        await talk.SayAsync("help now");
        var said = (await talk.ReadAsync()).Activities;

        // Of the region that stands in the file outside of the program's folder.
        Assert.Contains(said, activity => activity.ToJsonString().Contains("999", StringComparison.Ordinal));
        Assert.True(said.Count > 5, string.Join('\n', said));
        Assert.Equal((0, ""), await service.TerminateAsync());
        Assert.Equal("STOPPING=1", service.NextNotice());
        DatabaseFile.CheckNoLog(service.Database);
    }

    [Fact]
    public void It_holds_what_runs_and_nothing_else()
    {
        string[] folders = ["compiled", "content", "deploy", "docs", "licences", "wwwroot"];
        var names = Directory.EnumerateFileSystemEntries(archive.Program).Select(Path.GetFileName).ToHashSet();

        Assert.Equal(folders, Directory.EnumerateDirectories(archive.Program).Select(Path.GetFileName).Order());
        Assert.Superset(new HashSet<string?> { "guidancebot", "appsettings.json", "LICENSE" }, names);
        Assert.DoesNotContain("createdump", names);
        // Each page once: neither compressed beforehand, nor sources of the scripts' types.
        Assert.Equal(Files(Path.Combine(Repository.Root, "bot", "wwwroot")), Files(Path.Combine(archive.Program, "wwwroot")));
        Assert.Equal(Files(Path.Combine(Repository.Root, "content")), Files(Path.Combine(archive.Program, "content")));
        Assert.Equal(["en.learned", "en.words"], Files(Path.Combine(archive.Program, "compiled")));
        Assert.DoesNotContain(Directory.EnumerateFiles(archive.Program, "*", SearchOption.AllDirectories), file => Path.GetExtension(file) is ".cs" or ".ts" or ".csproj" or ".br" or ".gz");
    }

    [Fact]
    public void It_starts_on_a_Debian_that_has_nothing_but_its_base() =>
        Assert.Contains("replied to a turn, stopped with 0", Shell.Run(Path.Combine(Repository.Root, "deploy", "try-bare"), archive.File), StringComparison.Ordinal);

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);
}
