using GuidanceBot.Content;
using GuidanceBot.Guidance;
using GuidanceBot.Runtime;
using Xunit;

namespace GuidanceBot.Tests.Safety;

/// <summary>What a practice leaves out is offered nowhere, said to be left out where it is asked for, and all else goes on.</summary>
public sealed class ModesTests
{
    private static readonly string[] toWords = ["I'm in therapy", "I want to feel closer", "mine", "about us", "we get there", "the first"];

    [Fact]
    public void Rehearsal_is_offered_unless_it_is_left_out()
    {
        Assert.Equal("rehearse.line", Conversation.After(toWords).State.Waiting!.Prompt);
        var turn = Conversation.After(Without(Flows.Rehearsal), toWords);
        Assert.NotEqual("rehearse.line", turn.State.Waiting?.Prompt);
        Assert.DoesNotContain(Conversation.Ids(turn), id => id.StartsWith("rehearse.", StringComparison.Ordinal));
    }

    [Fact]
    public void Practice_is_left_out_alone()
    {
        string[] lines = [.. toWords, "When you ask what we talked about, I feel watched."];
        Assert.Contains("react", Offered(Conversation.After(lines)));
        Assert.DoesNotContain("react", Offered(Conversation.After(Without(Flows.Practice), lines)));
        Assert.DoesNotContain("react", Offered(Conversation.After(Without(Flows.Rehearsal), lines)));
    }

    [Theory]
    [InlineData(Flows.Partner, "partner", "my wife is in therapy")]
    [InlineData(Flows.Partner, "partner", "My partner is in therapy")]
    [InlineData(Flows.Client, "client", "I'm in therapy")]
    [InlineData(Flows.Talked, "talked", "We've had the talk")]
    public void A_way_that_is_left_out_is_not_offered_and_said_to_be_left_out(Flows flow, string choice, string words)
    {
        Assert.Contains(choice, Offered(Conversation.After([])));
        Assert.DoesNotContain(choice, Offered(Conversation.After(Without(flow))));

        var turn = Conversation.After(Without(flow), words);
        Assert.Contains(Modes.WayClosed, Conversation.Ids(turn));
        Assert.Equal("open.what", turn.State.Waiting!.Prompt);
        Assert.DoesNotContain(choice, Offered(turn));
    }

    [Fact]
    public void Two_at_one_screen_may_be_left_out()
    {
        Assert.Contains("both-here", Offered(Conversation.After(["Something else"])));
        Assert.DoesNotContain("both-here", Offered(Conversation.After(Without(Flows.Together), "Something else")));

        var turn = Conversation.After(Without(Flows.Together), "Something else", "We are both here");
        Assert.Contains(Modes.WayClosed, Conversation.Ids(turn));
        Assert.Equal("else.which", turn.State.Waiting!.Prompt);
    }

    [Fact]
    public void Without_the_talk_on_recording_its_cards_answer()
    {
        Assert.Equal("record.who", Conversation.After(["A question", "Recording a session"]).State.Waiting!.Prompt);

        var turn = Conversation.After(Without(Flows.Recording), "A question", "Recording a session");
        Assert.Equal("fact.which", turn.State.Waiting!.Prompt);
    }

    [Fact]
    public void The_talk_on_recording_leads_to_no_way_that_is_left_out()
    {
        string[] lines = ["A question", "Recording a session", "my partner wants to"];
        Assert.DoesNotContain("ask", All(Conversation.After(Without(Flows.Partner), lines)));
    }

    [Theory]
    [InlineData(Doorway.Partner, Flows.Partner)]
    [InlineData(Doorway.Client, Flows.Client)]
    [InlineData(Doorway.Talked, Flows.Talked)]
    public void A_doorway_to_what_is_left_out_leads_to_the_first_question(Doorway door, Flows flow)
    {
        Assert.NotEqual("open.what", Shipped.Script.Start(0, door).State.Waiting!.Prompt);
        Assert.Equal("open.what", Without(flow).Start(0, door).State.Waiting!.Prompt);
    }

    [Fact]
    public void A_doorway_to_recording_leads_to_its_cards_where_the_talk_is_left_out() =>
        Assert.Equal("fact.which", Without(Flows.Recording).Start(0, Doorway.Recording).State.Waiting!.Prompt);

    [Fact]
    public void A_way_that_is_left_out_while_somebody_goes_it_ends_with_the_next_message()
    {
        var before = Conversation.After(["My partner is in therapy"]).State;
        Assert.Contains(before.Frames, frame => frame.Dialog == "ask");

        var turn = Without(Flows.Partner).Hear(before, "left out");

        Assert.Contains(Modes.WayClosed, Conversation.Ids(turn));
        Assert.Equal("open.what", turn.State.Waiting!.Prompt);
        Assert.DoesNotContain("partner", Offered(turn));
    }

    [Fact]
    public void Danger_is_heard_and_questions_are_answered_with_everything_left_out()
    {
        var everything = Without(Enum.GetValues<Flows>().Aggregate((all, flow) => all | flow));
        Assert.Equal(["question", "else"], Offered(Conversation.After(everything)));
        Assert.Equal("help.next", Conversation.After(everything, "I want to kill myself").State.Waiting!.Prompt);
        Assert.Equal("fact.about", Conversation.After(everything, "A question").State.Waiting!.Prompt);
    }

    private static Script Without(Flows flows) => new(Shipped.Library, new PracticeVoice("", "GB", null) { LeftOut = flows });

    private static IEnumerable<string> Offered(Turn turn) => turn.Replies.OfType<Question>().SelectMany(question => question.Choices);

    private static IEnumerable<string> All(Turn turn) => turn.State.Waiting!.Choices;
}
