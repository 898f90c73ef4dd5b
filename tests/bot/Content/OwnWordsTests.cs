using GuidanceBot.Content;
using GuidanceBot.Content.Signing;
using GuidanceBot.Safety;
using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>A practice's own words go over ours, and nothing but words.</summary>
public sealed class OwnWordsTests
{
    private const string File = "en/ours.yaml";

    [Fact]
    public void What_is_reworded_says_the_new_words_and_keeps_all_else()
    {
        using var own = new OwnFolderOf((File, OwnFolderOf.Words("  - id: ask.say\n    text: May I ask how the hour was?\n")));
        var (before, after) = (own.Ours.Load().Find("ask.say")!, own.Load().Find("ask.say")!);

        Assert.Equal("May I ask how the hour was?", after.Text!.Plain);
        Assert.Equal((before.Kind, Contact.Partner, before.Background.Topic, before.Background.Evidence), (after.Kind, after.Contact, after.Background.Topic, after.Background.Evidence));
        Assert.Equal(["study"], after.Background.Sources.Select(source => source.Id));
        Assert.Equal($"{own.Path}/{File}:3", after.At.ToString());
        Assert.Empty(own.Found());
    }

    [Fact]
    public void A_reworded_chip_is_shown_and_the_words_it_had_are_still_understood()
    {
        using var own = new OwnFolderOf((File, OwnFolderOf.Words("  - id: ask.motive\n    why: It helps with the words.\n    choices:\n      - { id: left-out, label: It shuts me out }\n")));
        var prompt = own.Load().Find("ask.motive")!.Prompt!;

        Assert.Equal(["left-out", "ok"], prompt.Choices.Select(choice => choice.Id.Id));
        Assert.Equal(["It shuts me out", "That {they} {aren't} leaving"], prompt.Choices.Select(choice => choice.Label.Source));
        Assert.Equal(["shut out", "I feel left out"], prompt.Choices[0].Also.ToArray());
        Assert.Equal(["are we ok"], prompt.Choices[1].Hears.ToArray());
        Assert.Equal("you feel left out", own.Load().Label("ask.motive.left-out.took"));
        Assert.Equal("It helps with the words.", own.Load().Label("ask.motive.why"));
        Assert.Equal("That is fine.", own.Load().Label("ask.motive.unsure"));
    }

    [Fact]
    public void A_reworded_card_is_found_by_its_old_chip_too()
    {
        using var own = new OwnFolderOf((File, OwnFolderOf.Words("  - id: ask.private\n    kind: card\n    label: Who hears of it?\n    text: With us, nobody does.\n    disagree: Others see it so.\n")));
        var library = own.Load();

        Assert.Equal(["what is kept private", "What is private?"], library.Find("ask.private")!.Card!.Asks.ToArray());
        Assert.Equal("ask.private", library.Search.Find("what is private?")[0].Card);
        Assert.Equal(["is it private"], library.Find("ask.private")!.Hears.ToArray());
        Assert.Equal(["ask.hello"], library.Find("ask.private")!.Card!.Related.Select(related => related.Id));
    }

    [Fact]
    public void Two_chips_cannot_be_swapped()
    {
        using var own = new OwnFolderOf((File, OwnFolderOf.Words("  - id: ask.motive\n    choices:\n      - { id: left-out, label: \"That {they} {aren't} leaving\" }\n      - { id: ok, label: I feel left out }\n")));

        Assert.Contains("own:en/ours.yaml:6 GB117", own.Found());
    }

    [Fact]
    public void A_card_of_its_own_is_found_and_a_note_on_the_law_is_kept()
    {
        using var own = new OwnFolderOf((File, "topic: cost\nstatus: approved\nentries:\n" +
            "  - id: own.parking\n    kind: card\n    label: Where do I park?\n    asks: [where can i leave my car]\n    text: Behind the house.\n" +
            "  - id: own.law\n    kind: law-note\n    region: IE\n    text: Ask first.\n    source: https://example.org/\n    verified: 2100-01-01\n"));
        var library = own.Load();

        Assert.Equal("own.parking", library.Search.Find("where do i leave the car?")[0].Card);
        Assert.Equal("cost", library.Find("own.parking")!.Background.Topic);
        Assert.Equal("IE", library.Find("own.law")!.Law!.Region);
        Assert.Empty(own.Found());
    }

    [Theory]
    [InlineData("  - id: ask.say\n    contact: joint", 4, Codes.OwnChangesMore, "`contact` of `ask.say` stays")]
    [InlineData("  - id: ask.say\n    sources: []", 4, Codes.OwnChangesMore, "`sources` of `ask.say` stays")]
    [InlineData("  - id: ask.private\n    asks: [mine]", 4, Codes.OwnChangesMore, "can be changed (text, label, disagree).")]
    [InlineData("  - id: ask.note.row\n    hears: [row]", 4, Codes.OwnChangesMore, "`hears` of `ask.note.row` stays")]
    [InlineData("  - id: ask.say\n    kind: line", 4, Codes.OwnChangesMore, "write `kind: words`")]
    [InlineData("  - id: signal.abuse-victim.active.hit\n    hears: [hit]", 3, Codes.OwnChangesMore, "read and never said")]
    [InlineData("  - id: ask.motive\n    choices:\n      - { id: ok, also: [fine] }", 5, Codes.OwnChangesMore, "only label, took")]
    [InlineData("  - id: ask.motive\n    choices:\n      - { id: left-oot, label: Out }", 5, Codes.OwnUnknown, "Did you mean `left-out`?")]
    [InlineData("  - id: ask.motive\n    choices:\n      - { id: ok, label: A }\n      - { id: ok, label: B }", 6, Codes.DuplicateId, "already in this entry")]
    [InlineData("  - id: ask.motive\n    choices:\n      - { id: ok, lable: A }", 5, Codes.UnknownKey, "Did you mean `label`?")]
    [InlineData("  - id: ask.motve\n    text: How is it?", 3, Codes.OwnUnknown, "Did you mean `ask.motive`?")]
    [InlineData("  - id: ask.motive.why\n    text: So.", 3, Codes.OwnUnknown, "is a part of `ask.motive`")]
    [InlineData("  - id: own.line\n    kind: line\n    text: Hello.", 3, Codes.OwnUnknown, "only a card or a law-note")]
    [InlineData("  - id: own.card\n    kind: card\n    label: Who?\n    asks: [who]\n    text: We.", 3, Codes.MissingKey, "`topic` is missing")]
    [InlineData("  - id: ask.say\n    text: A.\n  - id: ask.say\n    text: B.", 5, Codes.DuplicateId, "already in")]
    [InlineData("  - id: ask.say\n    txet: A.", 4, Codes.UnknownKey, "Did you mean `text`?")]
    [InlineData("  - id: ask.say\n    text: A.\n    text: B.", 5, Codes.DuplicateKey, "given twice")]
    [InlineData("  - id: ask.say\n    text: Ask {thm}.", 4, Codes.UnknownSlot, "{thm}")]
    [InlineData("  - id: ask.hello\n    text: \"\"", 4, Codes.MissingKey, "`text` is empty")]
    [InlineData("  - id: ask.motive\n    choices:\n      - { id: ok, label: \"\" }", 5, Codes.MissingKey, "`label` is empty")]
    [InlineData("  - id: ask.hello\n    text: \"{s} …\"", 4, Codes.MissingKey, "says nothing")]
    [InlineData("  - id: ask.motive\n    choices:\n      - { id: ok, label: \"\\u200B\" }", 5, Codes.MissingKey, "says nothing")]
    [InlineData("  - text: A.", 3, Codes.MissingKey, "`id` is missing")]
    [InlineData("  - id: ask.say\n    text: Some say: no.", 4, Codes.BrokenYaml, "quotes")]
    public void A_fault_is_named_by_the_own_file_and_its_line(string entries, int line, string code, string mend)
    {
        using var own = new OwnFolderOf((File, OwnFolderOf.Words(entries)));

        var fault = Assert.Single(own.Check());

        Assert.Equal($"{own.Path}/{File}:{line} {code}", $"{fault.File}:{fault.Line} {fault.Code}");
        Assert.Contains(mend, fault.Message, StringComparison.Ordinal);
        Assert.Null(Library.Load(own.Folders, "en").Library);
    }

    [Theory]
    [InlineData("text: Well done!", Codes.Exclamation)]
    [InlineData("text: You should ask.", Codes.Order)]
    [InlineData("text: Ask him.", Codes.Gendered)]
    public void Own_words_keep_every_rule(string words, string code)
    {
        using var own = new OwnFolderOf((File, OwnFolderOf.Words($"  - id: ask.hello\n    {words}\n")));

        Assert.Equal([$"own:{File}:4 {code}"], own.Found());
        own.Load();
    }

    [Fact]
    public void Words_that_are_not_approved_are_a_warning()
    {
        using var own = new OwnFolderOf((File, "entries:\n  - id: ask.hello\n    text: Hello.\n"));

        Assert.Equal([$"own:{File}:2 {Codes.NotApproved}"], own.Found());
    }

    [Theory]
    [InlineData("words.yaml")]
    [InlineData("en/locale.yaml")]
    [InlineData("en/words.yml")]
    [InlineData("en/words.yaml.txt")]
    [InlineData("sources.yaml")]
    public void A_file_that_is_not_read_is_named(string file)
    {
        using var own = new OwnFolderOf((file, "[]"), ("en/README.md", "Ours."));

        Assert.Equal([$"own:{file}:1 {Codes.OwnMisplaced}"], own.Found());
    }

    [Fact]
    public void Own_help_lines_take_the_place_of_a_region_and_their_age_is_looked_at()
    {
        const string line = "region: GB\nname: Here\nemergency: { number: \"999\", source: \"https://e.org/\", verified: 2100-01-01 }\nlines:\n  - { id: LINE, kind: suicide, name: LINE, number: \"1\", verified: 2100-01-01, source: \"https://e.org/\" }\n";
        using var own = new OwnFolderOf(("resources/here.yaml", line.Replace("LINE", "own", StringComparison.Ordinal).Replace("\"1\", verified: 2100", "\"1\", verified: 2020", StringComparison.Ordinal)));
        own.Ours.Put("resources/gb.yaml", line.Replace("LINE", "theirs", StringComparison.Ordinal));

        Assert.Equal(["own"], own.Load().Help.Lines("GB", ["suicide"]).Select(one => one.Id));
        Assert.Equal(["int-directory"], own.Load().Help.Lines("XX", ["suicide"]).Select(one => one.Id));
        Assert.Equal([$"own:resources/here.yaml:5 {Codes.Unverified}"], own.Found());
    }

    [Fact]
    public void The_hash_goes_by_the_own_words_and_not_by_where_they_lie()
    {
        using var own = new OwnFolderOf();
        var without = own.Ours.Load().Hash;
        Assert.Equal(without, own.Load().Hash);

        own.Put(File, OwnFolderOf.Words("  - id: ask.hello\n    text: Hello.\n"));
        var with = own.Load().Hash;
        Assert.NotEqual(without, with);

        var elsewhere = own.Path + "-elsewhere";
        Directory.Move(own.Path, elsewhere);
        Assert.Equal(with, Library.Load(own.Folders with { Own = elsewhere }, "en").Library!.Hash);
        Directory.CreateDirectory(own.Path);
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public void A_sign_off_of_ours_lapses_with_the_words_and_one_of_its_own_takes_its_place()
    {
        using var own = new OwnFolderOf((File, OwnFolderOf.Words("  - id: ask.hello\n    text: Hello.\n")));
        Assert.Equal(0, ContentVerb.Run("sign", "ask.hello", "ask.say", "--by=Dr. Ada", "--path", own.Ours.Path).Exit);
        var ours = System.IO.File.ReadAllText(Path.Combine(own.Ours.Path, "en", SignOffFile.Name));
        Assert.Equal([$"en/signoff.yaml:2 {Codes.Lapsed}"], own.Found());

        var (exit, output) = ContentVerb.Run("sign", "ask.hello", "--by=Dr. Ben", "--path", own.Ours.Path, "--own", own.Path);

        var file = Path.Combine(own.Path, "en", SignOffFile.Name);
        Assert.Equal((0, $"1 entry signed off by Dr. Ben in {file}.\n"), (exit, output));
        Assert.Equal(ours, System.IO.File.ReadAllText(Path.Combine(own.Ours.Path, "en", SignOffFile.Name)));
        Assert.DoesNotContain("ask.say", System.IO.File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Empty(own.Found());
    }
}
