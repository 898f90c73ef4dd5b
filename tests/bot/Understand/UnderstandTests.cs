using System.Text.Json;
using GuidanceBot.Runtime;
using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests.Understand;

/// <summary><c>guidancebot understand</c>, as a user runs it.</summary>
public sealed class UnderstandTests(UnderstoodLines run) : IClassFixture<UnderstoodLines>
{
    [Fact]
    public void Every_line_is_answered_by_one_object_in_order_blank_ones_too()
    {
        Assert.Equal(0, run.Exit);
        Assert.Empty(run.Error);
        Assert.EndsWith("}\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', run.Output);
        Assert.Equal(UnderstoodLines.Lines, run.Objects.Select(one => one.GetProperty("text").GetString()));
    }

    [Fact]
    public void An_object_has_these_keys_of_these_types()
    {
        foreach (var one in run.Objects)
        {
            Assert.Equal(["text", "topic", "confidence", "alternatives", "answer", "slots", "safety"], one.EnumerateObject().Select(key => key.Name));
            Assert.Equal(JsonValueKind.Number, one.GetProperty("confidence").ValueKind);
            Assert.Equal(JsonValueKind.Object, one.GetProperty("slots").ValueKind);
            Assert.Contains(one.GetProperty("safety").ValueKind, new[] { JsonValueKind.Null, JsonValueKind.Object });
            Assert.Contains(one.GetProperty("answer").GetString(), Kebab.NamesOf<ShortAnswer>());
            Assert.All(one.GetProperty("slots").EnumerateObject(), slot =>
                Assert.Equal(slot.Name == "feelings" ? JsonValueKind.Array : JsonValueKind.String, slot.Value.ValueKind));
        }
    }

    [Fact]
    public void The_topic_and_its_alternatives_are_all_there_are_the_likeliest_first_and_make_one()
    {
        foreach (var one in run.Objects)
        {
            var topics = one.GetProperty("alternatives").EnumerateArray().Prepend(one).Select(topic =>
                (Name: topic.GetProperty("topic").GetString()!, Confidence: topic.GetProperty("confidence").GetDouble())).ToArray();

            Assert.Equal(Kebab.NamesOf<MessageTopic>().Order(), topics.Select(topic => topic.Name).Order());
            Assert.Equal(topics.Select(topic => topic.Confidence).OrderDescending(), topics.Select(topic => topic.Confidence));
            Assert.Equal(1, topics.Sum(topic => topic.Confidence), 0.002);
            Assert.All(topics, topic => Assert.InRange(topic.Confidence, 0, 1));
        }
    }

    [Fact]
    public void A_line_is_told_by_the_first_topic()
    {
        var first = run.Objects[0];

        Assert.Equal("partner-asks", first.GetProperty("topic").GetString());
        Assert.True(first.GetProperty("confidence").GetDouble() > 0.9);
        Assert.Equal("other", first.GetProperty("answer").GetString());
    }

    [Fact]
    public async Task Nothing_is_answered_by_nothing() =>
        Assert.Equal((0, "", ""), await Understanding.RunAsync("", "--path", Understanding.Shipped));

    [Fact]
    public async Task Content_that_is_broken_is_one_sentence_and_exit_code_2()
    {
        using var folder = new TempFolder();
        var language = Directory.CreateDirectory(Path.Combine(folder.Path, "en")).FullName;
        await File.WriteAllTextAsync(Path.Combine(language, "broken.yaml"), "topic: ask\nentries:\n  - id: a.b\n    kind: lime\n    text: x\n");

        await IsOneSentence(folder.Path);
        await IsOneSentence(Path.Combine(folder.Path, "no-such-folder"));
    }

    private static async Task IsOneSentence(string content)
    {
        var (exit, output, error) = await Understanding.RunAsync("hello\n", "--path", content);

        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.Contains(content, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }
}
