using GuidanceBot.Runtime;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class OtherVersions
{
    [Fact]
    public void A_state_of_another_version_is_recovered_from_politely()
    {
        var library = Shipped.Library;
        var state = new State { Content = "", Locale = "en", Frames = [new Frame("ask", "AStepThatIsGone")], Answers = [new Answer("ask.motive", "help")] };
        var turn = Guide.Hear(state, "hello", library.Phrasebook);
        Assert.Equal("ask.need", turn.State.Waiting!.Prompt);

        turn = Guide.Hear(state with { Frames = [new Frame("a-dialog-that-is-gone", "Step")] }, "hello", library.Phrasebook);
        Assert.Equal("open.what", turn.State.Waiting!.Prompt);
    }
}
