using GuidanceBot.Guidance;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;
using Xunit;

namespace GuidanceBot.Tests.Safety;

/// <summary>The plain question about words that may mean danger: every answer is taken, and one "no" does not switch it off.</summary>
public sealed class CheckInTests
{
    private const string Sideways = "sorted all my papers tonight, funny how calm i am";

    [Fact]
    public void It_keeps_the_topic_and_names_nobody_yet()
    {
        var turn = Conversation.After("My partner is in therapy", Sideways);
        Assert.Equal("check.suicide", turn.State.Waiting!.Prompt);
        Assert.True(turn.Forget);
        Assert.Null(turn.Referral);
        Assert.Equal("ask.motive", Conversation.After(turn, "No, it's something else").State.Waiting!.Prompt);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("no i'm ok")]
    [InlineData("no, i'm fine, just tired")]
    [InlineData("No, it's something else")]
    public void A_no_is_thanked_for_and_the_lines_stay(string no)
    {
        var turn = Conversation.After(Sideways, no);
        Assert.Contains(turn.Replies, reply => reply is HelpLines);
        Assert.Contains(turn.Replies, reply => reply is Line { Id: var id } && id.StartsWith("check.no.", StringComparison.Ordinal));
        Assert.Null(turn.State.Safety.Kind);
        Assert.Equal(1, turn.State.Safety.Denied);
        Assert.True(turn.State.Safety.Watches);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("yes sometimes")]
    [InlineData("Yes, sometimes")]
    public void A_yes_takes_the_turn(string yes) => Assert.Equal(SafetyKinds.Suicide, Conversation.After(Sideways, yes).State.Safety.Kind);

    [Fact]
    public void A_no_with_danger_behind_it_is_no_no() =>
        Assert.Equal(SafetyKinds.Suicide, Conversation.After(Sideways, "no, but i want to kill myself").State.Safety.Kind);

    [Fact]
    public void Anger_that_leaves_the_room_is_no_violence()
    {
        var turn = Conversation.After("i don't know what i'll do if she goes there again, i see red", "no, i just leave the room");
        Assert.NotEqual(Fear.Blocked, turn.State.Safety.Fear);
    }

    [Fact]
    public void The_same_again_after_a_no_takes_the_turn()
    {
        var turn = Conversation.After(Sideways, "no", "everyone will be better off soon, i've made my peace");
        Assert.Equal(SafetyKinds.Suicide, turn.State.Safety.Kind);
        Assert.Contains(turn.Replies, reply => reply is HelpLines);
    }

    [Fact]
    public void Half_an_answer_is_asked_once_more()
    {
        var turn = Conversation.After("therapist touched me", "my therapist");
        Assert.Equal(turn.State.Safety.Kind is null ? "check.sexual-assault" : "help.next", turn.State.Waiting!.Prompt);
    }

    [Theory]
    [InlineData("i'm scared of losing him")]
    [InlineData("he broke up with me because of his therapist")]
    [InlineData("shes in therapy for anger")]
    [InlineData("im not violent")]
    public void Loss_and_calm_block_nothing(string line) => Assert.NotEqual(Fear.Blocked, Conversation.After(line).State.Safety.Fear);

    [Fact]
    public void What_is_no_answer_is_heard_where_it_came_over()
    {
        var turn = Conversation.After(Sideways, "My partner is in therapy");
        Assert.Contains(turn.State.Answers, answer => answer.Prompt == Opening.What.Id);
    }
}
