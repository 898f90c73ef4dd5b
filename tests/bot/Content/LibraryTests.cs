using GuidanceBot.Content;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests.Content;

public sealed class LibraryTests : IDisposable
{
    private readonly ContentFolder folder = new("en/ask.yaml", GoodContent.Ask);

    [Fact]
    public void Entries_are_found_by_id_and_labels_by_their_text()
    {
        var library = folder.Load();

        Assert.Equal(EntryKind.Words, library.Find("ask.say")?.Kind);
        Assert.Null(library.Find("ask.nothing"));
        Assert.Equal("More", library.Label("chip.more"));
        Assert.Equal("en", library.Locale);
    }

    [Fact]
    public void The_parts_of_a_prompt_are_entries_of_their_own()
    {
        var library = folder.Load();

        Assert.Equal("It shapes the words.", library.Label("ask.motive.why"));
        Assert.Equal("That is fine.", library.Label("ask.motive.unsure"));
        Assert.Null(library.Find("ask.motive.again"));
        Assert.Equal(EntryKind.Fragment, library.Find("ask.motive.left-out.took")?.Kind);
    }

    [Fact]
    public void An_entry_overrides_the_defaults_of_its_file()
    {
        var library = folder.Load();

        Assert.Equal(["study"], library.Find("ask.say")!.Background.Sources.Select(s => s.Id));
        Assert.Equal(Evidence.Study, library.Find("ask.say")!.Background.Evidence);
        Assert.Equal(["book"], library.Find("ask.hello")!.Background.Sources.Select(s => s.Id));
        Assert.Equal(Status.Approved, library.Find("ask.hello")!.Background.Status);
    }

    [Fact]
    public void The_phrasebook_knows_prompts_cues_and_what_a_block_silences()
    {
        var phrasebook = folder.Load().Phrasebook;

        var choices = phrasebook.Choices("ask.motive");
        Assert.Equal(["left-out", "ok"], choices.Select(c => c.Choice));
        Assert.Equal("ask.motive.left-out.took", choices[0].Took);
        Assert.Equal(["ask.motive"], phrasebook.Named(Normalizer.Normalize("change what is hardest")));
        Assert.Equal(Contact.Partner, phrasebook.ContactOf("ask.say"));
        Assert.Equal(Contact.None, phrasebook.ContactOf("ask.hello"));
        Assert.Equal(["signal.abuse-victim.active.hit"], Signals(phrasebook, "he hit me"));
        Assert.Empty(Signals(phrasebook, "then it hit me that we never talk"));
        Assert.Equal(["ask.private"], phrasebook.Cues(Normalizer.Normalize("is it private?"), "card").Select(c => c.Id));
    }

    [Theory]
    [InlineData("That they aren't leaving")]
    [InlineData("That she isn't leaving")]
    [InlineData("That he isn't leaving")]
    public void A_chip_is_understood_in_every_form_it_can_be_shown_in(string shown)
    {
        var choice = folder.Load().Phrasebook.Choices("ask.motive")[1];

        Assert.Contains(choice.Label.Concat(choice.Also), phrase => phrase.IsWhole(Normalizer.Normalize(shown)));
    }

    private static IEnumerable<string?> Signals(Phrasebook phrasebook, string text) =>
        Screen.Signals(text, phrasebook).Select(alarm => alarm.By);

    [Fact]
    public void The_same_files_have_the_same_hash_and_any_change_another()
    {
        var hash = folder.Load().Hash;
        using var copy = new ContentFolder("en/ask.yaml", GoodContent.Ask);

        Assert.Matches("^[0-9a-f]{16}$", hash);
        Assert.Equal(hash, copy.Load().Hash);
        copy.Put("en/ask.yaml", GoodContent.Ask + "\n");
        Assert.NotEqual(hash, copy.Load().Hash);
    }

    public void Dispose() => folder.Dispose();
}
