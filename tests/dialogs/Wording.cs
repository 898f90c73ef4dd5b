using GuidanceBot.Advice;
using GuidanceBot.Content;
using GuidanceBot.Framing;
using GuidanceBot.Guidance;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The shipped words: all that can be needed are there, and all that are there can be heard.</summary>
public sealed class Wording
{
    private static readonly string[] stems =
    [
        .. Enum.GetValues<Option>().Select(Options.Stem),
        .. Enum.GetValues<Limit>().Select(ToldTooMuch.Stem),
    ];

    // What a reply is chosen by but no later step reads, so that the walk shows only some of it.
    private static readonly string[] chosenByAnswers =
    [
        .. stems,
        .. stems.SelectMany(stem => Enum.GetValues<Manner>().Select(manner => $"{stem}.{Kebab.Of(manner)}")),
        .. stems.SelectMany(stem => new[] { $"{stem}.after", $"{stem}.plan", $"{stem}.phrase" }),
        .. Family<Dial>("plan.private"), .. Family<Moment>("plan.when"), .. Family<ToANo>("plan.if-no"),
        .. Family<Motive>("plan.for-me"), .. Family<Need>("plan.phrase"), .. Family<Motive>("ask.avoid"),
        "plan.for-me.alone", "plan.phrase.me",
        .. SafetyKinds.All.SelectMany(kind => Enumerable.Range(1, SafetyKinds.Variants).Select(n => $"help.{kind}.{n}")),
    ];

    // Said by the engine itself, or by what a visitor types; the stories show them.
    private static readonly string[] saidOutsideTheWalk =
    [
        "recover", "back.nothing", "change.which", "change.later", "restart", "restart.blocked", "stop", "delete.done", "looking", "thanks", "hello",
        "retry.1", "retry.2", "retry.3", "retry.which", "retry.long", "retry.go-on", "about.guide", "about.bot",
        "help.again", "help.blocked.harm",
    ];

    [Fact]
    public void Every_text_that_answers_choose_is_written() =>
        Assert.All(chosenByAnswers.Concat(saidOutsideTheWalk), id => Assert.True(Shipped.Library.Find(id) is not null, id));

    [Fact]
    [Trait("Category", "Long")]
    public void Every_text_that_is_written_can_be_heard()
    {
        var walk = Shipped.Walk;
        var voice = new PracticeVoice("", "", null);
        var heard = walk.Nodes.SelectMany(node => node.Edges).Select(edge => edge.Turn).Append(walk.Greeting)
            .SelectMany(turn => Renderer.Render(turn, Shipped.Library, voice))
            .SelectMany(bubble => bubble.ContentIds)
            .Concat(chosenByAnswers).Concat(saidOutsideTheWalk).Concat(FramingTexts.Lines).ToHashSet();
        var silent = Shipped.Library.Entries
            .Where(entry => entry.Kind is EntryKind.Line or EntryKind.Words or EntryKind.Option or EntryKind.Plan)
            .Select(entry => entry.Id)
            .Where(id => !heard.Contains(id) && !IsOfAPrompt(id) && !id.StartsWith("plan.heading.", StringComparison.Ordinal))
            .Except(["plan.title", "plan.phrases.lead"]);
        Assert.Empty(silent);
    }

    [Fact]
    public void The_shipped_content_passes_the_whole_check()
    {
        var found = Content.Checks.ContentCheck.Run(Path.Combine(Shipped.Root, "content"), "en", DialogNeeds.All, new DateOnly(2026, 11, 21));
        Assert.Empty(found.Problems);
    }

    private static IEnumerable<string> Family<T>(string id)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => $"{id}.{Kebab.Of(value)}").Append(id);

    private static bool IsOfAPrompt(string id) =>
        id.EndsWith(".why", StringComparison.Ordinal) || id.EndsWith(".unsure", StringComparison.Ordinal);
}
