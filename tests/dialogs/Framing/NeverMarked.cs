using GuidanceBot.Tests;
using Xunit;

namespace GuidanceBot.Framing.Tests;

/// <summary>What must not be marked as stinging, whatever else changes.</summary>
public sealed class NeverMarked
{
    [Theory]
    [InlineData("You always make me laugh.")]
    [InlineData("you never made me feel judged")]
    [InlineData("You never once complained about the money.")]
    [InlineData("You've always been there for me.")]
    public void A_warm_always_or_never(string line) => NothingStings(line);

    [Theory]
    [InlineData("I'm not saying you always shut me out.")]
    [InlineData("it isnt that you dont care")]
    [InlineData("I don't think you're selfish.")]
    [InlineData("I never said you were controlling.")]
    [InlineData("You're not crazy.")]
    public void Blame_that_is_denied(string line) => NothingStings(line);

    [Theory]
    [InlineData("My mum used to say 'you never listen'.")]
    [InlineData("my mum used to say you never listen")]
    [InlineData("I don't want to be someone who says \"you have to tell me\".")]
    [InlineData("You said I never talk to you. So I'm talking.")]
    public void Blame_that_is_quoted(string line) => NothingStings(line);

    [Theory]
    [InlineData("My therapist and I agreed that I tell you one thing a week.")]
    [InlineData("my therapist suggested I tell you I get scared when it's quiet")]
    [InlineData("My therapist says I bottle things up.")]
    [InlineData("My therapist says you're welcome to come along once.")]
    [InlineData("my thearpist asked if youd like to come")]
    public void A_therapist_who_is_no_judge(string line) => NothingStings(line);

    [Theory]
    [InlineData("I have ADHD.")]
    [InlineData("I was told I'm depressed.")]
    [InlineData("My doctor says I'm bipolar.")]
    public void The_speakers_own_diagnosis(string line) => NothingStings(line);

    [Theory]
    [InlineData("You look tired.")]
    [InlineData("you seem worried")]
    [InlineData("You make me feel safe.")]
    [InlineData("You made me laugh on Sunday.")]
    public void Noticing_the_other_kindly(string line) => NothingStings(line);

    [Theory]
    [InlineData("Sorry, this is hard to say.")]
    [InlineData("I'm sorry I didn't tell you sooner.")]
    [InlineData("I was a bad listener that night.")]
    public void One_sorry_or_one_hard_word_about_oneself(string line) => NothingStings(line);

    [Theory]
    [InlineData("If we shout I'll take a break.")]
    [InlineData("if you ask what was said i'll say id rather not")]
    [InlineData("If you shout I'm going to leave the room for ten minutes.")]
    [InlineData("I've decided to keep going.")]
    [InlineData("I'm not going to talk about my dad.")]
    public void A_limit_or_a_stated_decision(string line) => NothingStings(line);

    [Theory]
    [InlineData("I worry you'll be angry.")]
    [InlineData("I'm scared you'll leave.")]
    [InlineData("im afraid that you think im crazy")]
    [InlineData("I wonder if you're jealous.")]
    public void A_fear_or_a_wish_that_names_the_other(string line) => NothingStings(line);

    [Theory]
    [InlineData("Do you want me to tell you more?")]
    [InlineData("Are you worried about us?")]
    [InlineData("What would you like to know?")]
    public void A_question_about_the_others_wish(string line) => NothingStings(line);

    [Fact]
    public void A_line_that_is_for_safety_to_read() =>
        Assert.Empty(Read("I need you to stop reading my messages.", Purpose.Limit).Findings);

    [Theory]
    [InlineData("I feel like you never listen to me.")]
    [InlineData("i feel that you dont care")]
    public void Blame_in_disguise_is_no_feeling(string line)
    {
        var findings = Read(line, Purpose.Tell).Findings;
        Assert.Contains(findings, f => f.Kind == FindingKind.Blame);
        Assert.DoesNotContain(findings, f => f.Helps);
    }

    [Theory]
    [InlineData("fine, whatever you want")]
    [InlineData("OK you win, I'll tell you everything")]
    public void Placating_does_not_land(string line) =>
        Assert.DoesNotContain(Read(line, Purpose.Answer).Findings, f => f.Helps);

    [Fact]
    public void Only_an_ask_has_to_ask_for_something()
    {
        const string Line = "I feel left out when you come home.";
        Assert.Contains(Read(Line, Purpose.Ask).Findings, f => f.Kind == FindingKind.NoRequest);
        Assert.All(Enum.GetValues<Purpose>().Except([Purpose.Ask]), p => Assert.DoesNotContain(Read(Line, p).Findings, f => f.Kind == FindingKind.NoRequest));
    }

    [Fact]
    public void A_refusal_is_a_limit_and_lands()
    {
        var finding = Assert.Single(Read("I don't want to talk about that.", Purpose.Limit).Findings);
        Assert.Equal(FindingKind.Limit, finding.Kind);
    }

    private static LineReading Read(string line, Purpose purpose) => Shipped.Library.Phrasebook.Coach.Read(line, purpose);

    private static void NothingStings(string line) =>
        Assert.All(Enum.GetValues<Purpose>(), p => Assert.DoesNotContain(Read(line, p).Findings, f => !f.Helps && f.Kind != FindingKind.NoRequest));
}
