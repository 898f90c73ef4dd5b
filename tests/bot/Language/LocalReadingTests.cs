using System.Diagnostics;
using System.Globalization;
using GuidanceBot.Content;
using GuidanceBot.Language;
using GuidanceBot.Tests.Content;
using Xunit;
using Xunit.Abstractions;

namespace GuidanceBot.Tests.Language;

/// <summary>What is observed within the process, measured on labelled lines. What was read wrongly is written to `artifacts/`.</summary>
public sealed class LocalReadingTests(ITestOutputHelper output)
{
    private static readonly LocalReading reading = Library.Load(Path.Combine(Repository.Root, "content"), "en").Library!.Local;

    [Theory]
    [InlineData("languages", 0.95)]
    [InlineData("languages-kept-aside", 0.85)]
    public void No_english_line_is_taken_for_another_language_and_nearly_all_others_are_noticed(string file, double recall)
    {
        var lines = Read($"{file}.txt");
        var told = lines.Select(line => (line.Label, line.Text, Language: reading.Read(line.Text).Language)).ToArray();
        var foreign = told.Where(line => line.Label != "en").ToArray();
        var wrong = told.Where(line => line.Label == "en" && line.Language is not null).ToArray();
        var noticed = foreign.Count(line => line.Language is not null);
        var named = foreign.Count(line => line.Language == line.Label);
        Write(
            file,
            $"{told.Length - foreign.Length} English: {wrong.Length} taken for another. {foreign.Length} others: {noticed} noticed, {named} by their name.",
            [.. wrong, .. foreign.Where(line => line.Language is null)]);

        Assert.Empty(wrong);
        Assert.True(noticed >= recall * foreign.Length, $"recall {(double)noticed / foreign.Length:0.00}");
    }

    [Theory]
    [InlineData("dialogs/Framing/lines/development.txt")]
    [InlineData("dialogs/Framing/lines/development-2.txt")]
    [InlineData("dialogs/Framing/lines/kept-aside.txt")]
    [InlineData("bot/Content/Questions/tuned.txt")]
    [InlineData("bot/Content/Questions/kept-aside.txt")]
    public void Lines_that_others_wrote_for_other_tests_are_not_taken_for_another_language(string file)
    {
        var taken = File.ReadLines(Path.Combine(Repository.Root, "tests", file))
            .Select(line => (Line: line, Language: reading.Read(line[(line.LastIndexOf('|') + 1)..]).Language)).Where(line => line.Language is not null).ToArray();
        foreach (var line in taken)
            output.WriteLine($"{line.Language}: {line.Line}");
        Assert.DoesNotContain(taken, line => IsPlainEnglish(line.Line));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("ok")]
    [InlineData("ja")]
    [InlineData("non merci")]
    [InlineData("si, claro")]
    [InlineData("")]
    [InlineData("\ud800\ud800")]
    [InlineData("👍")]
    [InlineData("12345 67890")]
    [InlineData("c'est la vie")]
    public void A_few_words_are_nothing_to_go_by(string text) => Assert.Null(reading.Read(text).Language);

    [Theory]
    [InlineData("personal", 0.95, 0.9)]
    [InlineData("personal-kept-aside", 0.85, 0.8)]
    public void Names_numbers_and_addresses_are_told_from_lines_without(string file, double precision, double recall)
    {
        var told = Read($"{file}.txt").Select(line => (line.Label, line.Text, Language: reading.Read(line.Text).HoldsPersonal ? "yes" : "no")).ToArray();
        var found = told.Count(line => line is { Label: "yes", Language: "yes" });
        var (holding, said) = (told.Count(line => line.Label == "yes"), told.Count(line => line.Language == "yes"));
        Write(file, $"{told.Length} lines, {holding} hold something: {said} told, {found} of them rightly.", [.. told.Where(line => line.Label != line.Language)]);

        Assert.True(found >= precision * said, $"precision {(double)found / said:0.00}");
        Assert.True(found >= recall * holding, $"recall {(double)found / holding:0.00}");
    }

    [Fact]
    public void Reading_takes_a_moment_whatever_was_typed()
    {
        string[] messages =
        [
            .. Read("languages.txt").Select(line => line.Text), .. Read("personal.txt").Select(line => line.Text),
            new string('1', 20_000), new string('a', 20_000), string.Concat(Enumerable.Repeat("1 a ", 5_000)), string.Concat(Enumerable.Repeat("@a.", 7_000)),
            "1" + new string(' ', 20_000), new string('1', 1_990) + "a1", string.Concat(Enumerable.Repeat("12 elm ", 3_000)),
        ];
        foreach (var message in messages)
            reading.Read(message);

        var usual = messages[..^7];
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < 20; round++)
        {
            foreach (var message in usual)
                reading.Read(message);
        }

        var each = watch.Elapsed.TotalMicroseconds / (20 * usual.Length);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{each:0.0} µs a message"));
        Assert.InRange(each, 0, 1_000);
        foreach (var message in messages[^7..])
        {
            watch.Restart();
            reading.Read(message);
            Assert.InRange(watch.ElapsedMilliseconds, 0, 2_000);
        }
    }

    // Some lines of the other tests are in other languages on purpose.
    private static bool IsPlainEnglish(string line) =>
        line.Split(' ').Count(word => word is "the" or "I" or "i" or "you" or "to" or "and" or "is" or "my" or "it") >= 2;

    private static (string Label, string Text)[] Read(string file) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "bot", "Language", file)).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries)).Select(parts => (parts[0], parts[1]))];

    private void Write(string name, string sum, (string Label, string Text, string? Language)[] wrong)
    {
        string[] lines = [sum, .. wrong.Select(line => $"{line.Label} | {line.Text} | {line.Language}")];
        output.WriteLine(string.Join('\n', lines));
        Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts"));
        File.WriteAllLines(Path.Combine(Repository.Root, "artifacts", $"observed-{name}.txt"), lines);
    }
}
