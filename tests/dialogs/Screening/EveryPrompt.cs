using GuidanceBot.Runtime;
using GuidanceBot.Safety;
using GuidanceBot.Walking;
using Xunit;

namespace GuidanceBot.Tests.Screening;

/// <summary>Danger is heard at every prompt of every dialog, in every state of fear: it takes the turn, and what it blocks stays blocked.</summary>
[Trait("Category", "Long")]
public sealed class EveryPrompt
{
    private static readonly (string Line, string Kind)[] stated =
    [
        ("i want to kill myself", SafetyKinds.Suicide),
        ("my brother wants to kill himself tonight", SafetyKinds.Suicide),
        ("my husband hits me", SafetyKinds.AbuseVictim),
        ("i slapped her last night", SafetyKinds.HarmOthers),
        ("i was raped", SafetyKinds.SexualAssault),
        ("my husband hits our son", SafetyKinds.ChildElderAbuse),
        ("i took too many pills", SafetyKinds.MedicalEmergency),
        ("i make myself sick after every meal and i faint", SafetyKinds.EatingDisorder),
    ];

    private static readonly State[] places =
        [.. Shipped.Walk.Nodes.GroupBy(node => (node.Prompt, node.State.Safety.Fear, node.State.Safety.Young)).Select(places => places.First().State)];

    [Fact]
    public void What_is_stated_takes_the_turn_everywhere()
    {
        Assert.True(places.Select(place => place.Waiting!.Prompt).Distinct().Count() >= Catalogue.Prompts.Length);
        foreach (var (place, said) in places.SelectMany(_ => stated, (place, said) => (place, said)))
        {
            var turn = Shipped.Script.Hear(place, said.Line);
            var where = $"{said.Line} at {place.Waiting!.Prompt}, {place.Safety.Fear}";
            Assert.True(turn.State.Safety.Kind == said.Kind || turn.State.Safety.Beside.Contains(said.Kind), $"{where}: {turn.State.Safety.Kind}");
            Assert.True(turn.Replies.Any(reply => reply is HelpLines), where);
            Assert.True(turn.Forget, where);
            Assert.NotNull(turn.Referral);
            Assert.True(turn.Ending is null, where);
            Assert.True(place.Safety.Fear != Fear.Blocked || turn.State.Safety.Fear == Fear.Blocked, where);
            Assert.True(!SafetyKinds.Blocks(said.Kind) || turn.State.Safety.Fear == Fear.Blocked, where);
        }
    }

    [Fact]
    public void After_a_block_no_word_leads_back_to_the_partner()
    {
        string[] tries = ["back", "start over", "go back five", "change what i said about timing", "skip", "i don't know", "practise", "help me tell him", "couples therapy", "i'm in therapy", "A question", "what can i ask him", "stop", "hello"];
        foreach (var place in places.Where(place => place.Safety.Fear != Fear.Blocked))
        {
            var turn = Shipped.Script.Hear(place, "my husband hits me");
            foreach (var line in tries)
            {
                turn = Shipped.Script.Hear(turn.State, line);
                Assert.Equal(Fear.Blocked, turn.State.Safety.Fear);
                Assert.DoesNotContain(turn.Replies, reply => reply is Words or OptionCard or PlanCard or MarkedLine);
                Assert.DoesNotContain(turn.Replies.SelectMany(Said.By), id => Shipped.Library.Phrasebook.ContactOf(id) != Contact.None);
            }
        }
    }
}
