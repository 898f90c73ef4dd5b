using System.Text.Json;
using GuidanceBot.Content;
using GuidanceBot.Content.Compiling;
using GuidanceBot.Content.Reading;
using GuidanceBot.Content.Signing;
using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>What is worked out ahead of a start says what the files say, or is left alone.</summary>
public sealed class CompiledTests : IDisposable
{
    private static readonly ContentFolders shipped = Path.Combine(AppContext.BaseDirectory, "content");

    private readonly ContentFolder words = new("en/ask.yaml", GoodContent.Ask);
    private readonly TempFolder folder = new();

    private CompiledFolder Compiled => new(folder.Path);

    public void Dispose()
    {
        words.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void What_the_build_made_holds_everything_that_the_files_say()
    {
        var compiled = Library.Open(shipped, "en");
        var read = Library.Load(shipped, "en", DialogNeeds.All);

        Assert.Null(compiled.Fault);
        Assert.Equal(read.Problems.ToArray(), compiled.Problems.ToArray());
        Assert.Equal(read.Library!.Hash, compiled.Library!.Hash);
        Assert.Equal(read.Library.IsSignedOff, compiled.Library.IsSignedOff);
        Assert.Equal(read.Library.Entries.OrderBy(entry => entry.Id, StringComparer.Ordinal).Select(Told), compiled.Library.Entries.OrderBy(entry => entry.Id, StringComparer.Ordinal).Select(Told));
        Assert.Equal(JsonSerializer.Serialize(read.Library.Help.Regions.OrderBy(region => region.Code)), JsonSerializer.Serialize(compiled.Library.Help.Regions.OrderBy(region => region.Code)));
    }

    [Fact]
    public void Sources_signatures_and_languages_come_through()
    {
        var draft = ContentLoader.Load(shipped, "en", []);
        draft = draft with { SignOffs = new SignOffs(new Dictionary<string, SignOff> { ["one"] = new("one", "hash", "Dr. Ada Example", new(2026, 1, 2), new(2027, 1, 2), new("en/signoff.yaml", 3)) }) };
        using var packer = new Packer();
        DraftPacking.Write(packer, draft);

        var again = DraftPacking.Read(new Unpacker(packer.ToArray()), "en");
        Assert.Equal(draft.Sources, again.Sources);
        Assert.Equal(draft.SignOffs.All, again.SignOffs.All);
        Assert.Equal(JsonSerializer.Serialize(draft.Languages), JsonSerializer.Serialize(again.Languages));
    }

    [Fact]
    [Trait("Category", "Long")]
    public void What_was_kept_is_what_would_be_learned_again()
    {
        var teaching = Teaching.Of(ContentLoader.Load(shipped, "en", []).Entries);
        var (kept, anew) = (CompiledFolder.Beside.Find(teaching, "en")!, teaching.Learn().Lessons());

        Assert.Equal(anew.Usual.ToArray(), kept.Usual.ToArray());
        foreach (var (one, other) in new[] { (anew.Topic, kept.Topic), (anew.Answer, kept.Answer), (anew.Form, kept.Form), (anew.Kind, kept.Kind) })
        {
            Assert.Equal(one!.Labels.ToArray(), other!.Labels.ToArray());
            Assert.True(one.Weights.Span.SequenceEqual(other.Weights.Span));
        }
    }

    [Fact]
    public void A_word_that_was_changed_is_noticed()
    {
        Compile();
        Assert.NotNull(Compiled.Find(words.Path, "en", out _));

        words.Put("en/ask.yaml", GoodContent.Ask + "# one more line\n");
        Assert.Null(Compiled.Find(words.Path, "en", out var fault));
        Assert.Equal(CompiledFile.Unfit, fault);
    }

    [Theory]
    [InlineData("en.words")]
    [InlineData("en.learned")]
    public void A_damaged_file_is_noticed_and_does_no_harm(string file)
    {
        Compile();
        var path = Path.Combine(folder.Path, file);
        var whole = File.ReadAllBytes(path);

        Assert.Equal("is damaged", Fault(whole[..^1]));
        Assert.Equal("is damaged", Fault(whole[..40]));
        Assert.Equal("is damaged", Fault([]));
        Assert.Equal("is damaged", Fault([.. whole[..^1], (byte)(whole[^1] ^ 1)]));
        File.Delete(path);
        Assert.Null(Compiled.Find(words.Path, "en", out var missing));
        Assert.Equal("is not there", missing);

        string Fault(byte[] bytes)
        {
            File.WriteAllBytes(path, bytes);
            Assert.Null(Compiled.Find(words.Path, "en", out var fault));
            return fault;
        }
    }

    [Fact]
    public void Under_a_practices_own_words_what_was_learned_still_serves()
    {
        using var own = new OwnFolderOf(("en/mine.yaml", OwnFolderOf.Words("  - id: ask.motive.left-out\n    text: Our own words.\n")));
        Compiled.Write(ContentLoader.Load(own.Ours.Path, "en", []));

        Assert.Null(Compiled.Find(own.Folders, "en", out _));
        Assert.NotNull(Compiled.Find(Teaching.Of(ContentLoader.Load(own.Folders, "en", []).Entries), "en"));
    }

    [Fact]
    public void A_practices_own_words_can_be_compiled_too()
    {
        using var own = new OwnFolderOf();
        Compiled.Write(ContentLoader.Load(own.Folders, "en", []));
        Assert.NotNull(Compiled.Find(own.Folders, "en", out _));

        own.Put("notes.txt", "changed");
        Assert.Null(Compiled.Find(own.Folders, "en", out _));
    }

    private void Compile() => Compiled.Write(ContentLoader.Load(words.Path, "en", []));

    // Lines that are only learned from, or only checked by, stay out.
    private static string Told(Entry entry) => JsonSerializer.Serialize(entry with
    {
        Examples = [],
        Signal = entry.Signal is { } signal ? signal with { Fires = [], Silent = [] } : null,
    });
}
