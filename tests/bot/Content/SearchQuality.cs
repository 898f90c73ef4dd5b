using System.Globalization;
using GuidanceBot.Content;
using GuidanceBot.Runtime;
using Xunit;
using Xunit.Abstractions;

namespace GuidanceBot.Tests.Content;

/// <summary>
/// Labelled questions, written by hands that did not know how the search works: `tuned.txt` it was set up on,
/// `kept-aside.txt` nobody looked at. A line is `the cards that answer it, or none | what is typed`.
/// </summary>
public sealed class SearchQuality(ITestOutputHelper output)
{
    private static readonly Library library = Library.Load(Path.Combine(Repository.Root, "content"), "en").Library!;

    [Theory]
    [InlineData("tuned.txt", 0.7, 0.3)]
    [InlineData("kept-aside.txt", 0.6, 0.2)]
    public void Most_answers_are_the_right_card_and_off_topic_is_seldom_answered(string file, double precision, double recall)
    {
        var asked = File.ReadLines(Path.Combine(Repository.Root, "tests", "bot", "Content", "Questions", file))
            .Where(line => line.Contains('|', StringComparison.Ordinal) && line[0] != '#').Select(Read).ToArray();
        Assert.All(asked.SelectMany(one => one.Cards).Where(card => card != "none"), card => Assert.NotNull(library.Find(card)));

        var answered = asked.Where(one => one.Hits is [var first, ..] && first.Sureness >= Asked.Sure).ToArray();
        var right = answered.Count(one => one.Cards.Contains(one.Hits[0].Card));
        var answerable = asked.Count(one => one.Cards[0] != "none");
        var near = asked.Count(one => one.Hits.Take(3).Any(hit => Asked.IsNear(hit) && one.Cards.Contains(hit.Card)));
        var offTopic = answered.Count(one => one.Cards[0] == "none");
        var silent = asked.Count(one => one.Cards[0] == "none" && !one.Hits.Any(Asked.IsNear));
        Write($"{file}: {answerable} answerable, {right} answered right of {answered.Length} answered; {near} among the three nearest; {offTopic} of {asked.Length - answerable} off topic answered, {silent} told plainly that there is no card");

        Assert.True(right >= precision * answered.Length, $"precision {(double)right / answered.Length:0.00}");
        Assert.True(right >= recall * answerable, $"recall {(double)right / answerable:0.00}");
    }

    private static (string[] Cards, string Text, System.Collections.Immutable.ImmutableArray<Understanding.Hit> Hits) Read(string line)
    {
        var parts = line.Split('|', 2, StringSplitOptions.TrimEntries);
        return (parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries), parts[1], library.Search.Find(parts[1]));
    }

    private void Write(FormattableString line)
    {
        var text = line.ToString(CultureInfo.InvariantCulture);
        output.WriteLine(text);
        Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts"));
        File.WriteAllText(Path.Combine(Repository.Root, "artifacts", $"search-{Path.GetFileNameWithoutExtension(text.Split(':')[0])}.txt"), text + "\n");
    }
}
