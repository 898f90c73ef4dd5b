using GuidanceBot.Guidance;
using GuidanceBot.Runtime;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>A page may let its visitors begin past the question of what brings them.</summary>
public sealed class DoorwayTests
{
    [Theory]
    [InlineData(Doorway.Partner, "ask.motive")]
    [InlineData(Doorway.Client, "share.prompt")]
    [InlineData(Doorway.Talked, "after.how")]
    [InlineData(Doorway.Question, "fact.about")]
    [InlineData(Doorway.Recording, "record.who")]
    public void A_doorway_greets_and_asks_what_comes_first_behind_it(Doorway door, string prompt)
    {
        var turn = Shipped.Script.Start(seed: 1, door);

        Assert.Equal("open.greeting", Assert.IsType<Line>(turn.Replies[0]).Id);
        Assert.Equal(prompt, turn.Replies.OfType<Question>().Single().Prompt);
        Assert.True(Shipped.Script.Render(turn).Length <= 3);
    }

    [Theory]
    [InlineData(Doorway.Partner)]
    [InlineData(Doorway.Recording)]
    public void Back_leads_out_of_a_doorway_to_what_brings_you_here(Doorway door)
    {
        var state = Shipped.Script.Start(seed: 1, door).State;
        for (var steps = 0; steps < 3 && state.Waiting?.Prompt != "open.what"; steps++)
            state = Shipped.Script.Hear(state, "back").State;

        Assert.Equal("open.what", state.Waiting?.Prompt);
    }

    [Fact]
    public void Danger_told_first_is_met_behind_a_doorway_too()
    {
        var turn = Shipped.Script.Hear(Shipped.Script.Start(seed: 1, Doorway.Recording).State, "i want to kill myself");

        Assert.True(turn.Forget);
        Assert.NotEmpty(turn.Replies.OfType<HelpLines>());
    }
}
