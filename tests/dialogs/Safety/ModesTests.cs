using GuidanceBot.Content;
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
        var without = new Script(Shipped.Library, new PracticeVoice("", "GB", null) { Rehearsal = false });
        var turn = Conversation.After(without, toWords);
        Assert.NotEqual("rehearse.line", turn.State.Waiting?.Prompt);
        Assert.DoesNotContain(Conversation.Ids(turn), id => id.StartsWith("rehearse.", StringComparison.Ordinal));
    }

    [Fact]
    public void Practice_is_left_out_alone()
    {
        var without = new Script(Shipped.Library, new PracticeVoice("", "GB", null) { Practice = false });
        string[] lines = [.. toWords, "When you ask what we talked about, I feel watched."];
        Assert.Contains("react", Offered(Conversation.After(lines)));
        Assert.DoesNotContain("react", Offered(Conversation.After(without, lines)));
    }

    private static IEnumerable<string> Offered(Turn turn) => turn.Replies.OfType<Question>().SelectMany(question => question.Choices);
}
