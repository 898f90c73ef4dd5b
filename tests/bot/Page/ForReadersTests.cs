using GuidanceBot.Channels.Page;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class ForReadersTests
{
    public static readonly TheoryData<string> Served = [.. Files().Select(file => Path.GetRelativePath(Root, file))];

    private static string Root => Path.Combine(AppContext.BaseDirectory, "wwwroot");

    [Theory]
    [InlineData("// why\nopen();\n", "open();\n")]
    [InlineData("  /** Opens it. */\n  open();\n", "open();\n")]
    [InlineData("/**\n * Opens it.\n * @param {string} it Not `that.\n */\nopen(it);\n", "open(it);\n")]
    [InlineData("const part =\n  /** @type {Part} */\n  (find());\n", "const part =\n(find());\n")]
    [InlineData("  /** @type {Part} */ (find());\n", "(find());\n")]
    [InlineData("/** One */\n\n/** Two */\n  \nopen();", "open();")]
    [InlineData("open(); // why\nopen(/* what */ it);\n", "open(); // why\nopen(/* what */ it);\n")]
    public void A_script_is_served_without_the_comments_on_lines_of_their_own(string script, string served) =>
        Assert.Equal(served, ForReaders.Without(script, ".js"));

    [Theory]
    [InlineData("say(`\n/** a word */\n\n// and another\n`);\n")]
    [InlineData("say(`${name}\n/*\n`, `\\`\n*/\n`);\n")]
    public void What_looks_like_a_comment_inside_a_template_literal_stays(string script) =>
        Assert.Equal(script, ForReaders.Without(script, ".js"));

    [Fact]
    public void A_template_literal_loses_indentation_alone() =>
        Assert.Equal("style(`\ndiv { }\n/* kept */`);\nopen();\n", ForReaders.Without("  style(`\n    div { }\n    /* kept */`);\n  /* gone */\n  open();\n", ".js"));

    [Fact]
    public void So_is_a_style_sheet_and_nothing_else_is_touched()
    {
        const string style = "/* Controls,\n   all of them */\n\nbutton {\n  color: red; /* why */\n}\n";

        Assert.Equal("button {\ncolor: red; /* why */\n}\n", ForReaders.Without(style, ".css"));
        Assert.Equal(style, ForReaders.Without(style, ".svg"));
        Assert.Equal("// a:\n  b", ForReaders.Without("// a:\n  b", ".html"));
    }

    // A backtick that opens no literal would keep all comments after it.
    [Theory]
    [MemberData(nameof(Served))]
    public void No_comment_of_ours_is_served(string file)
    {
        var lines = ForReaders.Without(File.ReadAllText(Path.Combine(Root, file)), Path.GetExtension(file)).Split('\n');

        Assert.DoesNotContain(lines, line => line.StartsWith("//", StringComparison.Ordinal) || line.Contains("/*", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Length > 0);
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".js" or ".css");
}
