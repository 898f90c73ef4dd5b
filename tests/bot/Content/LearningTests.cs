using GuidanceBot.Content;
using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>What the reader learns from is checked like all content.</summary>
public sealed class LearningTests
{
    [Theory]
    [ClassData(typeof(LearningExamples))]
    public void A_fault_is_named_with_file_line_and_code(string code, int line, string yaml)
    {
        using var folder = new ContentFolder("en/ask.yaml", yaml);

        Assert.Equal([$"en/ask.yaml:{line} {code}"], folder.Found());
    }

    [Fact]
    public void A_line_may_not_be_an_example_of_two_topics_in_two_files()
    {
        using var folder = new ContentFolder("en/ask.yaml", ContentFolder.Topic(LearningExamples.Set("topic.help", "what can i do here")));
        folder.Put("en/bye.yaml", ContentFolder.Topic(LearningExamples.Set("topic.goodbye", "what can i do, here?")));

        Assert.Equal(
            "en/bye.yaml:38 GB121 \"what can i do, here?\" is already an example of `topic.help` (en/ask.yaml, line 38).",
            Assert.Single(folder.Check()).ToString());
    }

    [Fact]
    public void A_line_may_be_an_example_of_a_topic_and_of_a_short_answer_and_stand_twice_in_one_set()
    {
        using var folder = new ContentFolder("en/ask.yaml", ContentFolder.Topic(
            LearningExamples.Set("topic.goodbye", "ok thats it", "OK, thats it") + LearningExamples.Set("answer.stop", "ok thats it")));

        Assert.Empty(folder.Check());
    }

    [Fact]
    public void A_blank_line_or_one_of_signs_does_no_harm()
    {
        string[] odd = ["", "   ", "😭", "…", "?!", "\"quoted\": {yes} #no", "- dash", "'tis", "100%"];
        using var folder = new ContentFolder("en/ask.yaml", ContentFolder.Topic(
            LearningExamples.Set("topic.help", odd) + LearningExamples.Set("topic.goodbye", "👽", "…", "", "bye now")));

        Assert.Empty(folder.Check());
        Assert.Equal("bye now", folder.Load().Find("topic.goodbye")!.Examples[^1].Text);
        Assert.NotNull(folder.Load().Phrasebook.Learned.Topic(Normalizer.Normalize("😭")));
    }

    [Theory]
    [InlineData("topic.recording", "understanding/topics/recording.yaml")]
    [InlineData("answer.skip", "understanding/answers.yaml")]
    public void A_set_that_is_missing_is_named(string id, string file)
    {
        using var folder = new ShippedContent();
        folder.Change($"en/{file}", $@"(?s)  - id: {id}\n.*?(?=  - id: |\z)", id.StartsWith("topic", StringComparison.Ordinal) ? LearningExamples.Set("topic.help.more") : "");

        var problems = folder.Check();
        Assert.Contains(problems, problem => problem.Code == Codes.MissingEntry && problem.Message.Contains($"`{id}`", StringComparison.Ordinal));
        Assert.Null(Library.Load(folder.Path, "en", DialogNeeds.All).Library);
    }
}
