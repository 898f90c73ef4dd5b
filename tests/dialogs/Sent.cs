using System.Collections.Immutable;
using GuidanceBot.Content;
using GuidanceBot.Runtime;
using GuidanceBot.Understanding;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>What of a message may leave the machine, and what is said of how heavy it sounds.</summary>
public sealed class Sent
{
    private const string Unclear = "vrtq plonk gribbet narf zoobly wimbel";
    private static readonly Observed unsure = new(null, false, IsUnsure: true);
    private static readonly Script online = new(Shipped.Library, new PracticeVoice("", "GB", null, Online: true, Sentiment: true));

    [Fact]
    public void Nothing_is_wanted_before_the_visitor_said_yes()
    {
        var turn = Hear("My partner is in therapy");
        Assert.Equal(Wanted.None, Wants(turn, Unclear));
        turn = Hear(turn, Unclear);
        Assert.Equal("language.may", turn.State.Waiting!.Prompt);
        Assert.Equal(Wanted.None, Wants(turn, Unclear));
        Assert.Equal(Wanted.None, Wants(Hear(turn, "no"), Unclear));
        Assert.Equal(Wanted.Language | Wanted.Heaviness, Wants(Hear(turn, "yes"), Unclear));
    }

    [Theory]
    [InlineData("he hits me")]
    [InlineData("i want to end my life")]
    [InlineData("i tiptoe around her")]
    [InlineData("he's reading over my shoulder")]
    [InlineData("help now")]
    [InlineData("stop")]
    [InlineData("I want to help")]
    public void Danger_fear_commands_and_chips_are_never_sent(string text) => Assert.Equal(Wanted.None, Wants(Agreed(), text));

    [Theory]
    [InlineData("he hits me")]
    [InlineData("help now")]
    public void After_danger_was_spoken_of_nothing_is_sent_any_more(string danger)
    {
        var turn = Hear(Agreed(), danger);
        Assert.Equal(Wanted.None, Wants(turn, Unclear));
        turn = Hear(turn, "start over");
        Assert.Equal(Wanted.None, Wants(turn, Unclear));
    }

    [Fact]
    public void What_is_read_without_help_is_not_asked_for_its_language()
    {
        var english = new Observed(null, false);
        Assert.Equal(Wanted.Heaviness, online.Wants(Agreed().State, "he comes home and goes to bed", english));
        var quiet = new Script(Shipped.Library, new PracticeVoice("", "GB", null, Online: true));
        Assert.Equal(Wanted.None, quiet.Wants(Agreed().State, "he comes home and goes to bed", english));
    }

    [Fact]
    public void A_line_of_ones_own_is_asked_for_names_and_numbers_alone()
    {
        var turn = Hear("I'm in therapy", "I want to feel closer", "mine", "about us", "we get there", "the first", "yes");
        Assert.Equal("rehearse.line", turn.State.Waiting!.Prompt);
        Assert.Equal(Wanted.Personal, Wants(turn, "I felt far away on Sunday"));
    }

    [Theory]
    [InlineData("back")]
    [InlineData("start over")]
    [InlineData("change the service")]
    [InlineData("delete this")]
    public void No_way_back_makes_a_yes_of_a_no(string way)
    {
        var turn = Hear(Hear("My partner is in therapy", Unclear, "no"), way);
        Assert.NotEqual(true, turn.State.Online);
    }

    [Fact]
    public void Start_over_and_delete_forget_a_yes()
    {
        Assert.Null(Hear(Agreed(), "start over").State.Online);
        Assert.Null(Hear(Agreed(), "delete this").State.Online);
    }

    [Fact]
    public void A_practice_that_leaves_the_service_is_heeded_at_once() =>
        Assert.Equal(Wanted.None, Shipped.Script.Wants(Agreed().State, Unclear, unsure));

    [Fact]
    public void People_are_named_once_where_a_message_sounds_heavy_and_it_is_answered_as_ever()
    {
        var heavy = new Observed(null, false, IsHeavy: true);
        var first = online.Hear(Agreed().State, "I want to help", Observed.Nothing);
        Assert.DoesNotContain("language.heavy", first.State.Said);

        var told = online.Hear(Agreed().State, "it has been so quiet and grey between us i want to help", heavy);
        Assert.Contains(told.Replies, reply => reply is Line { Id: "language.heavy" });
        Assert.Contains(told.Replies, reply => reply is Question);
        var again = online.Hear(told.State, "it is all so heavy and dark", heavy);
        Assert.DoesNotContain(again.Replies, reply => reply is Line { Id: "language.heavy" });
        Assert.DoesNotContain(Shipped.Script.Hear(Agreed().State, "it is all so heavy and dark", heavy).Replies, reply => reply is Line { Id: "language.heavy" });
    }

    [Fact]
    public void The_practices_contact_is_named_where_it_gives_one()
    {
        var reachable = new Script(Shipped.Library, new PracticeVoice("", "GB", "01234 567890"));
        var turn = reachable.Hear(reachable.Start(0).State, "mein mann geht zur therapie und sagt mir nichts");
        var bubbles = reachable.Render(turn);
        Assert.Contains(bubbles, bubble => bubble.Text.Contains("01234 567890", StringComparison.Ordinal) && bubble.Kind != BubbleKind.Help);
        Assert.InRange(bubbles.Length, 1, 3);
        Assert.DoesNotContain(Shipped.Script.Render(turn).SelectMany(bubble => bubble.ContentIds), id => id == "practice.contact");
    }

    private static Turn Agreed() => Hear("My partner is in therapy", Unclear, "yes");

    private static Turn Hear(params ImmutableArray<string> lines) =>
        lines.Aggregate(online.Start(0), (turn, line) => online.Hear(turn.State, line));

    private static Turn Hear(Turn turn, string line) => online.Hear(turn.State, line);

    private static Wanted Wants(Turn turn, string text) => online.Wants(turn.State, text, unsure);
}
