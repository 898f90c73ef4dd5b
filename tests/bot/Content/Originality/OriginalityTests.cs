using GuidanceBot.Content;
using GuidanceBot.Content.Reading;
using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>Facts carry over from a source, sentences do not.</summary>
public sealed class OriginalityTests
{
    private static readonly Draft shipped = ContentLoader.Load(Path.Combine(Repository.Root, "content"), Locale.Source, [], withPoints: true);

    [NeedsSources]
    public void No_text_shares_seven_words_in_a_row_with_a_source()
    {
        var titles = shipped.Sources.Values.SelectMany(source => Runs.Of(source.Title)).ToHashSet(StringComparer.Ordinal);
        var theirs = Articles().SelectMany(file => Runs.Of(File.ReadAllText(file)), (file, run) => (run, Name: Path.GetFileName(file)))
            .DistinctBy(known => known.run).ToDictionary(known => known.run, known => known.Name, StringComparer.Ordinal);
        Assert.NotEmpty(theirs);

        string[] shared =
        [
            .. from text in Texts()
               from run in Runs.Of(text.Text)
               where theirs.ContainsKey(run) && !titles.Contains(run)
               select $"{text.At}: \"{run}\" is in {theirs[run]}",
        ];

        Assert.True(shared.Length == 0, string.Join('\n', shared));
    }

    [Theory]
    [InlineData("It's 7 words: this, that — and THOSE!", "its 7 words this that and those")]
    [InlineData("It’s seven “words” (this) that\nand those.", "its seven words this that and those")]
    public void Case_and_punctuation_do_not_matter(string text, string run) => Assert.Equal([run], Runs.Of(text));

    [Fact]
    public void Six_words_are_no_run() => Assert.Empty(Runs.Of("one two three four five six"));

    private static IEnumerable<string> Articles() =>
        Directory.EnumerateFiles(NeedsSourcesAttribute.Folder!).Where(file => Path.GetFileName(file) != "README.md");

    private static IEnumerable<(Place At, string Text)> Texts() =>
        shipped.Entries.SelectMany(Spoken).Concat(shipped.Points.Select(point => (point.At, point.Says)));

    private static IEnumerable<(Place At, string Text)> Spoken(Entry entry)
    {
        IEnumerable<Template?> texts =
        [
            entry.Text, entry.Card?.Label, entry.Card?.Disagree,
            entry.Option?.Title, entry.Option?.For, entry.Option?.Against, entry.Option?.Living,
            .. (entry.Prompt?.Choices ?? []).Select(choice => choice.Label),
        ];
        return texts.OfType<Template>().Select(text => text.Plain).Concat(entry.Card?.Asks ?? []).Select(text => (entry.At, text));
    }
}
