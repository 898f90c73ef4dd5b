using GuidanceBot.Guidance;
using GuidanceBot.Runtime;
using GuidanceBot.Walking;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>Which steps a turn says it entered, since that is what a practice is shown.</summary>
public sealed class EnteredTests
{
    private static readonly string[] asked = ["My partner is in therapy", "left out"];

    [Fact]
    public void A_conversation_that_begins_enters_the_greeting_and_the_first_question() =>
        Assert.Equal(["open/Greet", "open/AskWhat"], After());

    [Fact]
    public void Steps_that_say_or_ask_something_are_entered_and_those_that_only_lead_on_are_not() =>
        Assert.Equal(["ask/ReflectMotive", "ask/AskNeed"], After(asked));

    [Fact]
    public void A_question_whose_answer_is_known_is_passed_by_and_not_entered()
    {
        // Whose therapy it is, and why it is asked about, in one message.
        var entered = After("my husband started therapy and i feel shut out");

        Assert.DoesNotContain("ask/AskMotive", entered);
        Assert.Contains("ask/AskNeed", entered);
    }

    [Fact]
    public void A_question_that_is_answered_in_the_same_breath_is_not_entered()
    {
        string[] way = [asked[0], "I want to help", "How to support them", "We get there"];
        var waiting = Safety.Conversation.After(way);
        Assert.Equal(AskPrompts.Option.Id, waiting.State.Waiting?.Prompt);

        var turn = Safety.Conversation.After(waiting, "the first one, and a few days later");

        Assert.Contains(turn.Replies, reply => reply is TookAnswer { Id: "took.also" });
        Assert.DoesNotContain("ask/AskWhen", Names(turn));
    }

    [Theory]
    [InlineData("blue seventeen")]
    [InlineData("why do you ask")]
    [InlineData("thanks")]
    [InlineData("what is confidentiality")]
    public void A_question_that_is_put_again_is_not_entered_again(string line)
    {
        var turn = Safety.Conversation.After([.. asked, line]);

        Assert.Equal(AskPrompts.Need.Id, turn.State.Waiting?.Prompt);
        Assert.Empty(turn.Entered);
    }

    [Fact]
    public void Help_that_comes_over_a_question_enters_nothing_neither_there_nor_on_coming_back()
    {
        var called = Safety.Conversation.After([.. asked, "help now"]);
        Assert.NotNull(called.Referral);
        Assert.Empty(called.Entered);

        var back = Safety.Conversation.After(called, "go on");

        Assert.Equal(AskPrompts.Need.Id, back.State.Waiting?.Prompt);
        Assert.Empty(back.Entered);
    }

    [Fact]
    public void Going_back_enters_a_question_anew() => Assert.Equal(["ask/AskMotive"], After([.. asked, "back"]));

    [Fact]
    public void Starting_over_enters_the_first_question_anew() => Assert.Equal(["open/AskWhat"], After([.. asked, "start over"]));

    [Fact]
    [Trait("Category", "Long")]
    public void On_all_paths_every_step_that_speaks_is_entered_and_none_of_the_people_to_turn_to()
    {
        var turns = Shipped.Walk.Nodes.SelectMany(node => node.Edges).Select(edge => edge.Turn).Append(Shipped.Walk.Greeting).ToArray();
        var entered = turns.SelectMany(Names).ToHashSet();

        // Where a visitor waits, they were asked; what only says something is said on some path. Cards have ids of their own.
        var waits = turns.Where(turn => turn.State.Waiting is not null).Select(turn => Name(turn.State.Frames[^1]));
        var says = Atlas.Draw().Steps.Where(step => !step.Ids.IsEmpty && step.Ways.All(way => way.Kind != WayKind.Ask)).Select(step => $"{step.Dialog}/{step.Step}");
        var helps = HelpNow.Dialog.Steps.Select(step => $"{HelpNow.Dialog.Id}/{step.Method.Name}");
        var expected = waits.Union(says).Append("facts/Tell").Except(helps).ToArray();
        Assert.Equal(("", ""), (string.Join(' ', expected.Except(entered)), string.Join(' ', entered.Except(expected))));
    }

    private static string[] After(params string[] lines) => Names(Safety.Conversation.After(lines));

    private static string[] Names(Turn turn) => [.. turn.Entered.Select(Name)];

    private static string Name(Frame frame) => $"{frame.Dialog}/{frame.Step}";
}
