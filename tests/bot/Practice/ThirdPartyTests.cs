using System.Text.Json;
using GuidanceBot.Tests.Content;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>Whose work is shipped is said.</summary>
public sealed class ThirdPartyTests
{
    [Fact]
    public void Every_package_that_is_shipped_is_named_with_its_licence_and_no_other()
    {
        var told = File.ReadLines(Path.Combine(Repository.Root, "docs", "THIRD-PARTY.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(3)
            .SelectMany(line => line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries)).Order(StringComparer.Ordinal);

        Assert.Equal(Shipped().Order(StringComparer.Ordinal), told);
    }

    // As the assembly itself was built: the packages that bring a file along.
    private static IEnumerable<string> Shipped()
    {
        var file = Path.Combine(Repository.Root, "bot", "bin", "Debug", "net10.0", "guidancebot.deps.json");
        using var deps = JsonDocument.Parse(File.ReadAllText(file));
        var libraries = deps.RootElement.GetProperty("libraries");
        return
        [
            .. from library in deps.RootElement.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject()
               where libraries.GetProperty(library.Name).GetProperty("type").GetString() == "package"
               where new[] { "runtime", "runtimeTargets" }.Any(kind => library.Value.TryGetProperty(kind, out _))
               select library.Name.Split('/')[0],
        ];
    }
}
