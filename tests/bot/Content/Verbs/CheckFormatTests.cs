using System.Text.Json.Nodes;
using Xunit;

namespace GuidanceBot.Tests.Content;

public sealed class CheckFormatTests : IDisposable
{
    // One error, one warning.
    private readonly ContentFolder folder = new("en/ask me.yaml", ContentFolder.Topic("  - { id: a, kind: line, text: Well done! }\n  - { id: b, kind: line, text: Hello., status: draft }"));

    [Fact]
    public void Json_counts_and_lists_what_was_found()
    {
        var (exit, report) = Run("json");

        Assert.Equal(2, exit);
        Assert.Equal((46, 1, 1), ((int)report["entries"]!, (int)report["errors"]!, (int)report["warnings"]!));
        Assert.Equal(["GB204 error en/ask me.yaml:5", "GB217 warning en/ask me.yaml:6"], report["problems"]!.AsArray()
            .Select(problem => $"{problem!["code"]} {problem["severity"]} {problem["file"]}:{problem["line"]}"));
        Assert.Equal("`a`: no exclamation marks.", (string?)report["problems"]![0]!["message"]);
        Assert.Empty(report["hardest"]!.AsArray());
    }

    [Fact]
    public void Json_names_the_hardest_texts()
    {
        folder.Put("en/ask me.yaml", ContentFolder.Topic("  - id: a\n    kind: line\n    text: " + string.Join(' ', Enumerable.Repeat("It is as plain as it can be here.", 5))));

        var hard = Assert.Single(Run("json").Report["hardest"]!.AsArray())!;

        Assert.Equal("a en/ask me.yaml:7", $"{hard["id"]} {hard["file"]}:{hard["line"]}");
        Assert.Equal(-0.3, (double)hard["grade"]!);
    }

    [Fact]
    public void Sarif_names_rules_and_places()
    {
        var report = Run("sarif").Report;
        var run = Assert.Single(report["runs"]!.AsArray())!;

        Assert.Equal("2.1.0", (string?)report["version"]);
        Assert.Equal(["GB204", "GB217"], run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => (string?)rule!["id"]));
        Assert.Equal(["GB204 error en/ask%20me.yaml:5", "GB217 warning en/ask%20me.yaml:6"], Results(report));
        Assert.All(run["results"]!.AsArray(), result => Assert.NotEmpty((string)result!["message"]!["text"]!));
    }

    [Fact]
    public void A_strict_check_makes_an_error_of_a_warning()
    {
        folder.Put("en/ask me.yaml", ContentFolder.Topic("  - { id: b, kind: line, text: Hello., status: draft }"));

        Assert.Equal(0, Run("sarif").Exit);
        var (exit, report) = Run("sarif", "--strict");

        Assert.Equal(2, exit);
        Assert.Equal(["GB217 error en/ask%20me.yaml:5"], Results(report));
    }

    [Fact]
    public void Sound_content_is_a_report_without_results()
    {
        folder.Put("en/ask me.yaml", GoodContent.Ask);

        var (exit, report) = Run("sarif");

        Assert.Equal(0, exit);
        Assert.Empty(Results(report));
    }

    [Fact]
    public void Text_tells_that_strictness_failed_it()
    {
        folder.Put("en/ask me.yaml", ContentFolder.Topic("  - { id: b, kind: line, text: Hello., status: draft }"));

        Assert.EndsWith("0 errors, 1 warning (strict: they fail).\n", ContentVerb.Run("check", "--strict", "--path", folder.Path).Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private (int Exit, JsonNode Report) Run(string format, params string[] more)
    {
        var (exit, output) = ContentVerb.Run(["check", "--format", format, "--path", folder.Path, .. more]);
        return (exit, JsonNode.Parse(output)!);
    }

    private static IEnumerable<string> Results(JsonNode report) => report["runs"]![0]!["results"]!.AsArray().Select(result =>
    {
        var place = result!["locations"]![0]!["physicalLocation"]!;
        return $"{result["ruleId"]} {result["level"]} {place["artifactLocation"]!["uri"]}:{place["region"]!["startLine"]}";
    });
}
