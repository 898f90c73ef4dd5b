using GuidanceBot.Runtime;
using GuidanceBot.Safety;
using Xunit;

namespace GuidanceBot.Tests.Safety;

/// <summary>What this is: said when it begins, when it is asked, and every so often; and that it is for adults.</summary>
public sealed class WhatItIsTests
{
    [Fact]
    public void It_is_said_at_the_start()
    {
        var greeting = string.Join('\n', Shipped.Script.Render(Shipped.Script.Start(0)).Select(bubble => bubble.Text));
        Assert.Contains("program", greeting, StringComparison.Ordinal);
        Assert.Contains("adults", greeting, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("are you a real person")]
    [InlineData("am i talking to a human")]
    [InlineData("are you chatgpt")]
    [InlineData("who reads this")]
    [InlineData("r u a bot")]
    [InlineData("is there a therapist on the other end")]
    public void It_is_said_when_it_is_asked(string line)
    {
        var said = string.Join('\n', Shipped.Script.Render(Conversation.After("My partner is in therapy", line)).Select(bubble => bubble.Text));
        Assert.True(said.Contains("program", StringComparison.OrdinalIgnoreCase) || said.Contains("script", StringComparison.OrdinalIgnoreCase) || said.Contains("nobody", StringComparison.OrdinalIgnoreCase), said);
    }

    [Fact]
    public void It_is_said_every_so_often()
    {
        var turn = Shipped.Script.Start(0);
        var at = new List<int>();
        for (var message = 1; message <= 3 * Reminding.Every; message++)
        {
            turn = Conversation.After(turn, message % 2 == 0 ? "back" : "My partner is in therapy");
            if (turn.Replies.Any(reply => reply is Line { Id: var id } && Reminding.Lines.Contains(id)))
                at.Add(message);
        }

        Assert.Equal([Reminding.Every, 2 * Reminding.Every, 3 * Reminding.Every], at);
    }

    [Theory]
    [InlineData("i'm 15 and my dad is in therapy")]
    [InlineData("im in year 9 and my parents fight")]
    public void The_young_are_shown_lines_for_the_young_until_they_say_otherwise(string line)
    {
        var turn = Conversation.After(line);
        Assert.True(turn.State.Safety.Young);
        Assert.Contains(turn.Replies.OfType<HelpLines>(), lines => lines.Kinds.Contains("youth"));
        foreach (var way in (string[])["back", "start over", "my partner is in therapy", "practise", "go on", "couples therapy", "help now"])
        {
            turn = Conversation.After(turn, way);
            Assert.True(turn.State.Safety.Young, way);
            Assert.DoesNotContain(turn.Replies, reply => reply is Words or OptionCard or PlanCard or MarkedLine);
        }

        Assert.False(Conversation.After(line, "im 18").State.Safety.Young);
    }

    [Fact]
    public void The_young_in_danger_are_shown_both()
    {
        var turn = Conversation.After("im 15 and i want to die");
        Assert.True(turn.State.Safety.Young);
        Assert.Equal(SafetyKinds.Suicide, turn.State.Safety.Kind);
        Assert.Contains(turn.Replies.OfType<HelpLines>(), lines => lines.Kinds.Contains("youth") && lines.Kinds.Contains("suicide"));
    }

    [Fact]
    public void An_age_hides_no_danger() =>
        Assert.Equal(SafetyKinds.Suicide, Conversation.After("im 17", "im 35 and i want to kill myself").State.Safety.Kind);

    [Theory]
    [InlineData("its a joke im 35", false)]
    [InlineData("i am 41", false)]
    [InlineData("im nearly 17", true)]
    public void Who_is_grown_up_says_so(string next, bool young) => Assert.Equal(young, Conversation.After("im 17", next).State.Safety.Young);
}
