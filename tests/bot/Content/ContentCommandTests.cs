using Xunit;

namespace GuidanceBot.Tests.Content;

public sealed class ContentCommandTests
{
    [Fact]
    public void Clean_content_ends_with_zero()
    {
        using var folder = new ContentFolder("en/ask.yaml", GoodContent.Ask);

        Assert.Equal((0, "57 entries: 0 errors, 0 warnings.\n"), ContentVerb.Run("check", "--path", folder.Path));
    }

    [Fact]
    public void Every_problem_is_printed_and_errors_end_with_two()
    {
        using var folder = new ContentFolder("en/ask.yaml", ContentFolder.Topic("  - { id: a, kind: line, text: Well done! }\n  - { id: b, kind: lime }"));

        var (exit, output) = ContentVerb.Run("check", "--path", folder.Path);

        Assert.Equal(2, exit);
        Assert.Equal(
            """
            en/ask.yaml:5 GB204 `a`: no exclamation marks.
            en/ask.yaml:6 GB110 `kind: lime` has to be one of line, words, fragment, label, plan, prompt, option, card, cue, note, reaction, relation, signal, mark, guard, list, synonyms, examples, sense, law-note. Did you mean `line`?
            45 entries: 2 errors, 0 warnings.

            """,
            output);
    }

    [Fact]
    public void Warnings_alone_end_with_zero()
    {
        var hard = string.Join(' ', Enumerable.Repeat("Institutional considerations necessitate preparation.", 8));
        using var folder = new ContentFolder("en/ask.yaml", ContentFolder.Topic($"  - {{ id: a, kind: line, text: {hard} }}"));

        var (exit, output) = ContentVerb.Run("check", "--path", folder.Path);

        Assert.Equal(0, exit);
        Assert.Contains("en/ask.yaml:5 GB211", output, StringComparison.Ordinal);
        Assert.EndsWith("0 errors, 1 warning.\n", output, StringComparison.Ordinal);
    }
}
