using System.Text;
using GuidanceBot.Content;
using GuidanceBot.Content.Checks;
using Xunit;

namespace GuidanceBot.Tests.Content;

public sealed class CheckTests
{
    [Fact]
    public void Good_content_has_no_problems()
    {
        using var folder = new ContentFolder("en/ask.yaml", GoodContent.Ask);

        Assert.Empty(folder.Check());
    }

    [Theory]
    [ClassData(typeof(Examples))]
    public void A_fault_is_named_with_file_line_and_code(string code, int line, string yaml)
    {
        using var folder = new ContentFolder("en/ask.yaml", yaml);

        Assert.Equal([$"en/ask.yaml:{line} {code}"], folder.Found());
    }

    [Theory]
    [ClassData(typeof(ExamplesBeside))]
    public void A_fault_beside_the_words_is_named_too(string code, string file, int line, string yaml)
    {
        using var folder = new ContentFolder("en/ask.yaml", GoodContent.Ask);
        folder.Put(file, yaml);

        Assert.Equal([$"{file}:{line} {code}"], folder.Found());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem()
    {
        var problems = ContentCheck.Run(Path.Combine(Path.GetTempPath(), "no-such-content"), "en", ContentNeeds.None, default).Problems;

        Assert.Equal([Codes.Unreadable], problems.Select(p => p.Code));
    }

    [Fact]
    public void A_language_without_content_is_a_problem()
    {
        using var folder = new ContentFolder();

        Assert.Equal([Codes.Unreadable], Library.Load(folder.Path, "da").Problems.Select(p => p.Code));
    }

    [Fact]
    public void Files_in_another_encoding_are_named()
    {
        using var folder = new ContentFolder();
        folder.Put("en/utf16.yaml", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(GoodContent.Ask)).ToArray());
        folder.Put("en/latin1.yaml", Encoding.Latin1.GetBytes("topic: ask\n# déjà\n"));

        Assert.Equal(["en/latin1.yaml:2 GB102", "en/utf16.yaml:1 GB102"], folder.Found());
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_do_no_harm()
    {
        using var folder = new ContentFolder();
        folder.Put("en/ask.yaml", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(GoodContent.Ask.ReplaceLineEndings("\r\n"))]);

        Assert.Empty(folder.Check());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("topic: ask\nstatus: approved\n")]
    public void An_empty_file_is_named(string yaml)
    {
        using var folder = new ContentFolder("en/ask.yaml", yaml);

        Assert.Equal(["en/ask.yaml:1 GB104"], folder.Found());
    }

    [Fact]
    public void Files_of_another_kind_are_left_alone()
    {
        using var folder = new ContentFolder("en/notes.txt", "{{{");

        Assert.Empty(folder.Check());
    }

    [Fact]
    public void A_broken_entry_does_not_hide_the_next_ones()
    {
        using var folder = new ContentFolder("en/ask.yaml", ContentFolder.Topic("""
              - id: a
                kind: line
                text: "Never closed.
              - id: b
                kind: line
                text: Some say: no.
              - id: c
                kind: line
                text: Ask {thm}.
              - id: d
                kind: line
                text: Well done!
            """));

        Assert.Equal(["en/ask.yaml:7 GB103", "en/ask.yaml:10 GB103", "en/ask.yaml:13 GB111", "en/ask.yaml:16 GB204"], folder.Found());
    }

    [Fact]
    public void Both_places_of_a_duplicate_id_are_named()
    {
        using var folder = new ContentFolder("en/a.yaml", ContentFolder.Topic("  - { id: x, kind: line, text: One. }"));
        folder.Put("en/b.yaml", ContentFolder.Topic("  - { id: x, kind: line, text: Two. }"));

        var problem = Assert.Single(folder.Check());
        Assert.Equal("en/b.yaml:5 GB105 The id `x` is already in en/a.yaml:5.", problem.ToString());
    }

    [Fact]
    public void A_misspelt_key_or_slot_is_told_what_was_probably_meant()
    {
        using var folder = new ContentFolder("en/ask.yaml", ContentFolder.Topic("  - { id: a, kind: line, text: \"Ask {thm}.\", contct: partner }"));

        var messages = folder.Check().Select(p => p.Message).ToArray();
        Assert.Contains(messages, m => m.EndsWith("Did you mean `contact`?", StringComparison.Ordinal));
        Assert.Contains(messages, m => m.EndsWith("Did you mean `them`?", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_dialogs_need_is_compared_with_what_is_there()
    {
        using var folder = new ContentFolder("en/ask.yaml", GoodContent.Ask);

        Assert.Equal(
            ["en:1 GB114", "en/ask.yaml:5 GB115", "en/ask.yaml:14 GB116"],
            folder.Found(
                new RequiredEntry("ask.gone", "line"),
                new RequiredEntry("ask.hello", "words"),
                new RequiredEntry("ask.motive", "prompt", ["left-out", "hidden"])));
    }

    [Fact]
    public void A_prompt_with_the_dialogs_choices_in_another_order_is_fine()
    {
        using var folder = new ContentFolder("en/ask.yaml", GoodContent.Ask);

        Assert.Empty(folder.Found(new RequiredEntry("ask.motive", "prompt", ["ok", "left-out"])));
    }

    [Fact]
    public void Wording_does_not_keep_the_service_from_starting()
    {
        using var folder = new ContentFolder("en/ask.yaml", ContentFolder.Topic("  - { id: a, kind: line, text: Well done! }"));

        Assert.Equal([Codes.Exclamation], folder.Check().Select(p => p.Code));
        Assert.NotNull(Library.Load(folder.Path, "en").Library);
    }

    [Fact]
    public void What_the_visitor_says_may_claim_to_understand()
    {
        using var folder = new ContentFolder("en/ask.yaml", ContentFolder.Topic("  - { id: a, kind: words, text: I understand if you would rather not. }"));

        Assert.Empty(folder.Check());
    }

    [Theory]
    [InlineData("cat", 1)]
    [InlineData("gone", 1)]
    [InlineData("asked", 1)]
    [InlineData("wanted", 2)]
    [InlineData("little", 2)]
    [InlineData("partner", 2)]
    [InlineData("remember", 3)]
    [InlineData("confidentiality", 2)]
    public void Syllables_are_counted_as_spoken(string word, int syllables) =>
        Assert.Equal(syllables, English.Syllables(word));
}
