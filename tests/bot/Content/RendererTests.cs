using System.Collections.Immutable;
using GuidanceBot.Advice;
using GuidanceBot.Content;
using GuidanceBot.Runtime;
using Xunit;

namespace GuidanceBot.Tests.Content;

public sealed class RendererTests : IDisposable
{
    private static readonly PracticeVoice practice = new("Harbour Practice", "US", "call 555 0100");

    private readonly ContentFolder folder = new("en/ask.yaml", GoodContent.Ask);
    private readonly Library library;

    public RendererTests()
    {
        folder.Put("resources/us.yaml", """
            region: US
            name: United States
            emergency: { number: "911", source: "https://example.org/911", verified: 2026-11-21 }
            lines:
              - id: us-988
                kind: suicide
                name: 988 Suicide & Crisis Lifeline
                number: "988"
                sms: "988"
                web: https://988lifeline.org
                hours: "24/7"
                verified: 2026-11-21
                source: https://988lifeline.org
            """);
        folder.Put("en/lines.yaml", ContentFolder.Topic("""
              - { id: one, kind: line, text: One. }
              - { id: two, kind: line, text: Two is a little longer. }
              - { id: three, kind: line, text: Three is longer than the other two. }
              - { id: four, kind: line, text: Four. }
              - { id: long, kind: line, text: "a b c d e f g h i j. a b c d e f g h i j. a b c d e f g h i j. a b c d e f g h i j. a b c d e f g h i j. a b c d e f g h." }
            """));
        library = folder.Load();
    }

    [Theory]
    [InlineData(Pronoun.They, "They go alone, and your husband want it. They've asked, they haven't.")]
    [InlineData(Pronoun.She, "She goes alone, and your husband wants it. She's asked, she hasn't.")]
    [InlineData(Pronoun.He, "He goes alone, and your husband wants it. He's asked, he hasn't.")]
    public void Slots_are_filled_as_the_visitor_spoke(Pronoun pronoun, string text)
    {
        var bubble = Assert.Single(Render(new Slots("relation.husband", pronoun), new Line("ask.hello")));

        Assert.Equal(text, bubble.Text);
        Assert.Equal(BubbleKind.Line, bubble.Kind);
        Assert.Equal(["ask.hello"], bubble.ContentIds.AsEnumerable());
        Assert.False(bubble.Asks);
    }

    [Fact]
    public void The_contact_is_named_only_where_the_practice_gives_one()
    {
        Assert.Equal("Reach us: call 555 0100", Assert.Single(Render(Slots.Default, new PracticeContact())).Text);
        var turn = new Turn(new State { Content = "", Locale = "en" }, [new PracticeContact(), new Line("one")]);
        Assert.Equal("One.", Assert.Single(Renderer.Render(turn, library, practice with { Contact = null })).Text);
    }

    [Theory]
    [InlineData(true, "There is a name in it.")]
    [InlineData(false, null)]
    public void A_plan_whose_own_words_name_somebody_carries_a_note(bool personal, string? note)
    {
        var state = new State { Content = "", Locale = "en", Answers = [new Answer("ask.when", null, "with Anna", Personal: personal)] };
        var turn = new Turn(state, [new PlanCard(new Plan([new PlanItem(PlanPart.When, null, "with Anna")], []))]);
        Assert.Equal(note, Assert.Single(Renderer.Render(turn, library, practice)).Plan!.Note);
    }

    [Fact]
    public void A_relation_the_content_no_longer_has_becomes_partner()
    {
        var bubble = Assert.Single(Render(new Slots("relation.gone", Pronoun.They), new Line("ask.hello")));

        Assert.Contains("your partner", bubble.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_practice_is_named_and_how_to_reach_it()
    {
        Assert.Equal("Harbour Practice can be reached here: call 555 0100.", Text(new Line("ask.contact")));
        var silent = Renderer.Render(Turn(new Line("ask.contact")), library, practice with { Contact = null });
        Assert.Equal("Harbour Practice can be reached here: the contact page.", silent[0].Text);
    }

    [Fact]
    public void Words_to_say_stand_in_curly_quotes()
    {
        var bubble = Assert.Single(Render(new Words("ask.say")));

        Assert.Equal("“Would it be OK if I ask how it went?”", bubble.Text);
        Assert.Equal(BubbleKind.Words, bubble.Kind);
    }

    [Fact]
    public void An_option_stands_alone_as_text_and_comes_taken_apart()
    {
        var bubble = Assert.Single(Render(new OptionCard("ask.option.wait")));

        Assert.Equal(BubbleKind.Option, bubble.Kind);
        Assert.Equal(
            "Wait for now\nFor: It costs nothing, and they can find words.\nAgainst: You may feel alone with it for weeks.\nLiving with it: Some weeks you know little.",
            bubble.Text);
        Assert.Equal(
            new BubbleOption("ask.option.wait", "Wait for now", "It costs nothing, and they can find words.", "You may feel alone with it for weeks.", "Some weeks you know little."),
            Assert.Single(bubble.Options));
    }

    [Theory]
    [InlineData(1, "I took from that: it began after a fight. If that's off, say so.")]
    [InlineData(2, "I took from that: it began after a fight and you feel left out. If that's off, say so.")]
    [InlineData(3, "I took from that: it began after a fight, you feel left out and you want to know you are OK. If that's off, say so.")]
    public void What_was_taken_is_one_sentence(int count, string text)
    {
        ImmutableArray<string> ids = ["ask.note.row", "ask.motive.left-out.took", "ask.motive.ok.took"];

        var bubble = Assert.Single(Render(new Took(ids[..count])));

        Assert.Equal(text, bubble.Text);
        Assert.Equal(ids[..count].AsEnumerable(), bubble.ContentIds.AsEnumerable());
    }

    [Fact]
    public void A_question_offers_its_choices_and_more()
    {
        var bubble = Assert.Single(Render(
            new Slots("relation.partner", Pronoun.He), new Question("ask.motive", ["ok", "left-out"], true, 1, 5)));

        Assert.Equal(BubbleKind.Question, bubble.Kind);
        Assert.True(bubble.Asks);
        Assert.Equal(("ask.motive", 1, 5), (bubble.Prompt, bubble.Asked, bubble.Of));
        Assert.Equal(["That he isn't leaving", "I feel left out", "More"], bubble.Chips.Select(c => c.Title));
        Assert.Equal(bubble.Chips.Select(c => c.Title), bubble.Chips.Select(c => c.Value));
    }

    [Fact]
    public void Without_more_choices_there_is_no_more_chip()
    {
        var bubble = Assert.Single(Render(new Question("ask.motive", ["ok"], false, 1, 5)));

        Assert.Equal(["That they aren't leaving"], bubble.Chips.Select(c => c.Title));
    }

    [Fact]
    public void Help_lines_come_with_the_emergency_number_first()
    {
        var bubble = Assert.Single(Render(new HelpLines(["suicide"])));

        Assert.Equal(BubbleKind.Help, bubble.Kind);
        Assert.Equal(
            "In an emergency: call 911\n988 Suicide & Crisis Lifeline: call 988, text 988, 988lifeline.org, 24/7",
            bubble.Text);
        Assert.Equal(new BubbleHelpLine("988 Suicide & Crisis Lifeline", "988", "988", "https://988lifeline.org", "24/7"), bubble.Lines[1]);
        Assert.Equal("911", bubble.Lines[0].Number);
    }

    [Fact]
    public void Where_the_region_is_unknown_the_international_directory_comes()
    {
        var bubbles = Renderer.Render(Turn(new HelpLines(["partner-violence"])), library, practice with { Region = "" });

        Assert.Equal("Directory: example.org", Assert.Single(bubbles).Text);
    }

    [Fact]
    public void The_plan_reads_on_its_own_and_comes_taken_apart()
    {
        var plan = new Plan(
            [
                new PlanItem(PlanPart.Line, "ask.say"),
                new PlanItem(PlanPart.When, null, "sunday walk\n ok {they}"),
                new PlanItem(PlanPart.ForMe, "ask.plan.me"),
                new PlanItem(PlanPart.Sources, null),
            ],
            ["ask.motive.ok.took"]);

        var bubble = Assert.Single(Render(new PlanCard(plan)));

        Assert.Equal(BubbleKind.Plan, bubble.Kind);
        Assert.Equal(
            """
            My notes, for myself
            My line: Would it be OK if I ask how it went?
            When and where: “sunday walk ok {they}”
            One thing for me: Call one friend on Sunday.
            Where this came from: A Study (A Journal); A Book (A Press)
            To keep in mind: you want to know you are OK
            """,
            bubble.Text);
        Assert.Equal("My notes, for myself", bubble.Plan!.Title);
        Assert.Equal(["line", "when", "for-me", "sources"], bubble.Plan.Items.Select(i => i.Part));
        Assert.Equal([true, true, false, false], bubble.Plan.Items.Select(i => i.Leaves));
        Assert.Equal(["you want to know you are OK"], bubble.Plan.Phrases.AsEnumerable());
        Assert.Equal(["ask.say", "ask.plan.me", "ask.motive.ok.took"], bubble.ContentIds.AsEnumerable());
    }

    [Fact]
    public void A_lead_in_joins_the_words_it_leads_to()
    {
        var bubbles = Render(new Line("one"), new Line("two"), new Words("ask.say"));

        Assert.Equal(["One.", "Two is a little longer.\n\n“Would it be OK if I ask how it went?”"], bubbles.Select(b => b.Text));
        Assert.Equal(BubbleKind.Words, bubbles[1].Kind);
        Assert.Equal(["two", "ask.say"], bubbles[1].ContentIds.AsEnumerable());
    }

    [Fact]
    public void A_question_joins_the_line_before_it_while_both_are_short()
    {
        var question = new Question("ask.motive", ["ok"], false, 1, 5);

        var joined = Assert.Single(Render(new Line("one"), question));
        Assert.Equal("One.\n\nWhat is hardest about it?", joined.Text);
        Assert.Equal(["one", "ask.motive"], joined.ContentIds.AsEnumerable());
        Assert.Equal((BubbleKind.Question, true, 1), (joined.Kind, joined.Asks, joined.Chips.Length));
        Assert.Equal(2, Render(new Line("long"), question).Length);
    }

    [Fact]
    public void More_than_three_bubbles_are_joined_where_they_are_shortest()
    {
        var bubbles = Render(new Line("three"), new Line("one"), new Line("two"), new Line("four"), new OptionCard("ask.option.wait"));

        Assert.Equal(3, bubbles.Length);
        Assert.Equal(["three"], bubbles[0].ContentIds.AsEnumerable());
        Assert.Equal("One.\n\nTwo is a little longer.\n\nFour.", bubbles[1].Text);
        Assert.Equal(BubbleKind.Option, bubbles[2].Kind);
    }

    [Fact]
    public void Options_are_never_joined()
    {
        var option = new OptionCard("ask.option.wait");

        Assert.Equal(4, Render(option, option, option, new Line("one")).Length);
    }

    [Fact]
    public void The_ending_is_on_the_last_bubble_and_forget_on_each()
    {
        var bubbles = Renderer.Render(
            Turn(new Line("one"), new HelpLines(["suicide"])) with { Ending = Ending.Safe, Forget = true }, library, practice);

        Assert.Equal([null, Ending.Safe], bubbles.Select(b => b.Ending));
        Assert.All(bubbles, b => Assert.True(b.Forget));
    }

    [Fact]
    public void The_ending_plan_is_on_the_plan()
    {
        var plan = new PlanCard(new Plan([new PlanItem(PlanPart.Line, "ask.say")], []));

        var bubbles = Renderer.Render(Turn(new Line("one"), plan, new Line("two")) with { Ending = Ending.Plan }, library, practice);

        Assert.Equal([null, Ending.Plan, null], bubbles.Select(b => b.Ending));
    }

    public void Dispose() => folder.Dispose();

    private static Turn Turn(params Reply[] replies) => new(new State { Content = "", Locale = "en" }, [.. replies]);

    private string Text(Reply reply) => Assert.Single(Render(reply)).Text;

    private ImmutableArray<Bubble> Render(params Reply[] replies) => Renderer.Render(Turn(replies), library, practice);

    private ImmutableArray<Bubble> Render(Slots slots, Reply reply)
    {
        var turn = Turn(reply);
        return Renderer.Render(turn with { State = turn.State with { Slots = slots } }, library, practice);
    }
}
