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

    [Theory]
    [InlineData("ok")]
    [InlineData("okay")]
    public void A_nod_answers_nothing_and_the_question_stands(string nod)
    {
        var turn = Conversation.After(Suicide, nod);
        Assert.Contains("after.ok", Conversation.Ids(turn));
        Assert.Contains("help.now", Conversation.Ids(Conversation.After(turn, "yes")));
    }

    [Fact]
    public void A_yes_or_no_answers_the_question_before_it_and_none_of_long_ago()
    {
        Assert.Contains("help.not-now", Conversation.Ids(Conversation.After(Suicide, "no")));
        Assert.Contains("after.ok", Conversation.Ids(Conversation.After(Suicide, "i dont know who to call", "no")));
        Assert.Contains("safe.ok", Conversation.Ids(Conversation.After("my husband hits me", "no", "yes")));
    }

    [Theory]
    [InlineData("hes on the roof and says hes going to jump", "i cant leave the kids to go to him")]
    [InlineData("hes on the roof and says hes going to jump", "they didnt pick up")]
    [InlineData("i strangled her", "she said shed call the police")]
    [InlineData("i think my husband is hurting our daughter", "shes asleep now")]
    public void What_is_told_next_changes_no_kind_by_a_guess(string first, string next) =>
        Assert.Equal(Conversation.After(first).State.Safety.Kind, Conversation.After(first, next).State.Safety.Kind);

    [Theory]
    [InlineData("thank you so much for listening, i have decided and i will be gone before she comes home tonight")]
    [InlineData("thanks for this, by the time anyone reads it i won't be alive any more")]
    public void Thanks_hide_no_danger(string line) =>
        Assert.DoesNotContain("after.thanks", Conversation.Ids(Conversation.After(Suicide, line)));

    [Fact]
    public void A_new_danger_that_is_stated_does() =>
        Assert.Equal(SafetyKinds.Suicide, Conversation.After("my husband hits me", "i want to kill myself").State.Safety.Kind);

    [Theory]
    [InlineData("goodbye")]
    [InlineData("stop")]
    public void Who_takes_leave_right_after_danger_is_named_people_once_more(string leave)
    {
        var turn = Conversation.After("i've got the rope ready", leave);
        Assert.Contains("after.goodbye", Conversation.Ids(turn));
        Assert.Null(turn.Ending);
        Assert.NotNull(Conversation.After(turn, "stop").Ending);
    }

    [Theory]
    [InlineData("i took all of them")]
    [InlineData("i swallowed the lot twenty minutes ago")]
    public void What_was_taken_is_an_emergency(string line) => Assert.Equal(SafetyKinds.MedicalEmergency, Conversation.After(line).State.Safety.Kind);

    [Theory]
    [InlineData("my son is 15 and cuts himself")]
    [InlineData("my brother wants to kill himself tonight")]
    public void Somebody_elses_life_is_met_as_theirs(string line) => Assert.Equal(Tier.OtherPersonNow, Conversation.After(line).State.Safety.Tier);

    [Fact]
    public void Who_lost_somebody_is_not_told_to_fear_for_them() =>
        Assert.Contains("support.suicide.bereaved.1", Conversation.Ids(Conversation.After("i lost my husband to suicide last year")));

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
