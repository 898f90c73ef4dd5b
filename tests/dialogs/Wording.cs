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

    private static readonly string[] ways =
    [
        .. Enum.GetValues<Amount>().Select(Amounts.Stem),
        .. Enum.GetValues<JoinWay>().Select(Joining.Stem),
        .. Enum.GetValues<Closing>().Select(SaidTooMuch.Stem),
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
        .. ways, .. ways.SelectMany(stem => new[] { "words", "limit", "after", "plan", "phrase" }.Select(part => $"{stem}.{part}")),
        .. Family<Prompting>("share.prompt", "skipped"), .. Family<Wish>("share.wish", "skipped"),
        .. Family<Material>("share.kind", "skipped"), .. Family<Material>("share.reasons", "skipped"),
        .. Family<Secret>("share.secret", "shame"), .. Family<Held>("share.held", "once"), .. Family<Held>("share.held", "once").Select(id => $"{id}.words"),
        .. Family<TellingMoment>("share.when", "over-food"), .. Family<Regret>("regret.what", "too-raw"),
        .. Family<Material>("plan.share.private", ""), .. Family<TellingMoment>("plan.share.when", ""),
        .. Family<Prompting>("plan.share.for-me", ""), .. Family<Material>("plan.share.phrase", ""),
        .. Family<Prompting>("rehearse.could", "skipped"), "rehearse.could.ask",
        .. Reactions.All, "react.close", "react.close.2", "react.close.3", "react.best",
        .. Family<Outcome>("after.how", "skipped").Concat(["else.which.wish-they-went", "else.which.looked"])
            .SelectMany(stem => new[] { "lead", "words", "plan", "for-me", "phrase" }.Select(part => $"{stem}.{part}")),
        .. Agreement<AskRule>(Together.MayAsk), .. Agreement<TalkTime>(Together.When), .. Agreement<StaysPrivate>(Together.Private),
        .. Agreement<WhoKnows>(Together.Who), .. Agreement<LookAgain>(Together.Again),
        .. SafetyKinds.All.SelectMany(kind => Enumerable.Range(1, SafetyKinds.Variants).Select(n => $"help.{kind}.{n}")),
    ];

    // Said by the engine itself, or by what a visitor types; the stories show them.
    private static readonly string[] saidOutsideTheWalk =
    [
        "recover", "back.nothing", "change.which", "change.later", "restart", "restart.blocked", "stop", "delete.done", "looking", "thanks", "hello",
        "retry.1", "retry.2", "retry.3", "retry.which", "retry.long", "retry.go-on", "about.guide", "about.bot",
        "help.again", "help.blocked.harm", "react.closed", "rehearse.to-guide",
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
            .Except(["plan.title", "plan.together.title", "plan.phrases.lead"]);
        Assert.True(!silent.Any(), string.Join(' ', silent));
    }

    [Fact]
    public void The_shipped_content_passes_the_whole_check()
    {
        var found = Content.Checks.ContentCheck.Run(Path.Combine(Shipped.Root, "content"), "en", DialogNeeds.All, new DateOnly(2026, 11, 21));
        Assert.Empty(found.Problems);
    }

    private static IEnumerable<string> Family<T>(string id)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => $"{id}.{Kebab.Of(value)}").Append(id);

    private static IEnumerable<string> Family<T>(string id, string other)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => $"{id}.{Kebab.Of(value)}").Append(other.Length == 0 ? id : $"{id}.{other}");

    // A blank line is left out.
    private static IEnumerable<string> Agreement<T>(ChoicePrompt<T> prompt)
        where T : struct, Enum => Enum.GetValues<T>().Select(Kebab.Of).Where(choice => choice != "blank").Select(choice => $"plan.{prompt.Id}.{choice}");

    private static bool IsOfAPrompt(string id) =>
        id.EndsWith(".why", StringComparison.Ordinal) || id.EndsWith(".unsure", StringComparison.Ordinal);
}
