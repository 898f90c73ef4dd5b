using System.Collections.Immutable;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests.Understanding;

/// <summary>
/// Topics and short answers against lines labelled by other hands. Two files of each were kept aside: nobody who wrote
/// examples, senses or rules looked at them. The lines of the third stand among the content's examples as well, and are
/// read here by what is learned without them.
/// </summary>
public sealed class QualityTests
{
    private static readonly string artifacts = Path.Combine(Shipped.Root, "artifacts");

    [Theory]
    [InlineData("topics.kept-aside.1", 0.90)]
    [InlineData("topics.kept-aside.2", 0.94)]
    public void Topics_of_lines_kept_aside_are_told(string file, double least)
    {
        var quality = new Quality(Labelled.Read(file), text => Shipped.Library.Phrasebook.Learned.Topic(text)!.Value.Best);
        Keep(file, quality);
        Assert.True(quality.Accuracy >= least, $"Accuracy is {quality.Accuracy:0.000}.");
        Assert.True(quality.CalibrationError <= 0.05, $"Confidence is off by {quality.CalibrationError:0.000}.");
    }

    [Theory]
    [InlineData("answers.kept-aside.1", 0.95)]
    [InlineData("answers.kept-aside.2", 0.95)]
    public void Short_answers_kept_aside_are_told(string file, double least)
    {
        var quality = new Quality(Labelled.Read(file), text => Shipped.Library.Phrasebook.Learned.AnswerAs(text)!.Value);
        Keep(file, quality);
        Assert.True(quality.Accuracy >= least, $"Accuracy is {quality.Accuracy:0.000}.");
    }

    [Fact]
    public void Lines_are_told_by_what_is_learned_from_other_hands()
    {
        var (topics, answers) = (Labelled.Read("topics.learned"), Labelled.Read("answers.learned"));
        var learned = new Learned(Labelled.Learned(Learned.TopicPrefix, topics), Labelled.Learned(Learned.AnswerPrefix, answers), Shipped.Library.Phrasebook.Learned.Senses, DangerExamples.Nothing);
        var ofTopics = new Quality(topics, text => learned.Topic(text)!.Value.Best);
        var ofAnswers = new Quality(answers, text => learned.AnswerAs(text)!.Value);
        Keep("topics.learned", ofTopics);
        Keep("answers.learned", ofAnswers);
        Assert.True(ofTopics.Accuracy >= 0.87, $"Accuracy is {ofTopics.Accuracy:0.000}.");
        Assert.True(ofAnswers.Accuracy >= 0.88, $"Accuracy is {ofAnswers.Accuracy:0.000}.");
    }

    [Fact]
    public void The_same_examples_always_give_the_same_reading()
    {
        var examples = Labelled.Read("answers.learned");
        var text = Normalizer.Normalize("well, I suppose so");
        Assert.Equal(new Classifier(examples, Senses.None).Read(text).All.ToArray(), new Classifier(examples, Senses.None).Read(text).All.ToArray());
    }

    // `./test` prints these.
    private static void Keep(string name, Quality quality)
    {
        Directory.CreateDirectory(artifacts);
        File.WriteAllText(Path.Combine(artifacts, $"understanding-{name}.txt"), quality.Report(name));
    }
}
