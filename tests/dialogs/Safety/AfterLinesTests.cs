using GuidanceBot.Runtime;
using GuidanceBot.Safety;
using Xunit;

namespace GuidanceBot.Tests.Safety;

/// <summary>What is typed once people to turn to are on the screen is answered by who asks, and changes no kind by a guess.</summary>
public sealed class AfterLinesTests
{
    private const string Suicide = "i want to kill myself";

    [Theory]
    [InlineData("i'm scared")]
    [InlineData("im so scared")]
    public void Fright_after_words_of_suicide_is_no_fear_of_a_partner(string line)
    {
        var turn = Conversation.After(Suicide, line);
        Assert.NotEqual(Fear.Blocked, turn.State.Safety.Fear);
        Assert.Contains("after.scared", Conversation.Ids(turn));
    }

    [Fact]
    public void Fear_of_somebody_named_is() => Assert.Equal(Fear.Blocked, Conversation.After(Suicide, "i'm scared of what he'll do to me").State.Safety.Fear);

    [Theory]
    [InlineData("he put his hands round my throat last week", "no he isnt here now", SafetyKinds.AbuseVictim)]
    [InlineData("i slapped her last night", "it was only once", SafetyKinds.HarmOthers)]
    [InlineData("i took too many pills", "it was an accident", SafetyKinds.MedicalEmergency)]
    public void The_kind_stays(string first, string next, string kind) => Assert.Equal(kind, Conversation.After(first, next).State.Safety.Kind);

    [Theory]
    [InlineData("i slapped her last night", "it was only once")]
    [InlineData("i slapped her last night", "help me write to her so she forgives me")]
    [InlineData("i slapped her last night", "what do i say to her")]
    public void Who_hurt_somebody_is_never_told_what_the_hurt_are_told(string first, string next)
    {
        var ids = Conversation.Ids(Conversation.After(first, next));
        Assert.Contains(ids, id => id.StartsWith("harm.", StringComparison.Ordinal));
        Assert.DoesNotContain(ids, id => id.StartsWith("safe.", StringComparison.Ordinal) || id.StartsWith("misuse.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("my best friend just rang, her husband is smashing the house up and she's locked in the bathroom")]
    [InlineData("my friend's husband beats her up, he did it again tonight")]
    public void A_friend_in_danger_blocks_nothing(string line)
    {
        var turn = Conversation.After(line);
        Assert.NotEqual(Fear.Blocked, turn.State.Safety.Fear);
        Assert.Contains(turn.Replies, reply => reply is HelpLines);
    }

    [Theory]
    [InlineData("my friend saw my husband hit me")]
    [InlineData("my sister says he hits me too often")]
    public void A_friend_who_is_only_named_changes_nothing(string line) => Assert.Equal(Fear.Blocked, Conversation.After(line).State.Safety.Fear);

    [Fact]
    public void The_topic_comes_back_when_it_is_asked_for_twice()
    {
        const string Topic = "how much may i ask my wife about her therapy";
        var once = Conversation.After("My partner is in therapy", Suicide, Topic);
        Assert.Contains("after.topic", Conversation.Ids(once));
        Assert.Equal("help.next", once.State.Waiting!.Prompt);
        var twice = Conversation.After(once, Topic);
        Assert.NotEqual("help.next", twice.State.Waiting?.Prompt);
    }

    [Fact]
    public void A_medical_emergency_shows_the_emergency_number_alone()
    {
        var turn = Conversation.After("i think i'm having a heart attack");
        var help = Shipped.Script.Render(turn).Single(bubble => !bubble.Lines.IsEmpty);
        Assert.Single(help.Lines);
    }

    [Theory]
    [InlineData("i'm in Ireland", "Ireland")]
    [InlineData("I'm in another country", "Ireland")]
    public void Another_country_is_one_tap_or_word_away(string first, string country)
    {
        var there = Conversation.After(Suicide, first);
        if (there.State.Waiting!.Prompt == "help.region")
            there = Conversation.After(there, country);
        Assert.Equal("ie", there.State.Safety.Region);
        Assert.Contains(Shipped.Script.Render(there).SelectMany(bubble => bubble.Lines), line => line.Name.Contains("Samaritans", StringComparison.Ordinal) || line.Number is not null);
        Assert.Equal("ie", Conversation.After(there, "help now").State.Safety.Region);
    }
}
