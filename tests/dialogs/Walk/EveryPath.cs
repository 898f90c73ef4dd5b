using GuidanceBot.Advice;
using GuidanceBot.Guidance;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;
using GuidanceBot.Walking;
using Xunit;
using Xunit.Abstractions;

namespace GuidanceBot.Tests;

/// <summary>Properties of every path through every dialog, with the content as it ships.</summary>
[Trait("Category", "Long")]
public sealed class EveryPath(ITestOutputHelper output)
{
    private static readonly Walk walk = Shipped.Walk;

    // Where something would be asked anew for the second time, the walk turns round: the same place is gone on from
    // where it is reached for the first time.
    private static IEnumerable<WalkNode> Followed => walk.Nodes.Where(node => node.Edges.Count > 0);

    private static IEnumerable<WalkEdge> Edges => walk.Nodes.SelectMany(node => node.Edges);

    [Fact]
    public void Every_dialog_and_every_step_that_asks_is_reached()
    {
        output.WriteLine($"{walk.Nodes.Count} places, {Edges.Count()} answers");
        Assert.Empty(Catalogue.Prompts.Select(p => p.Id).Except(Followed.Select(node => node.Prompt)));
    }

    [Fact]
    public void From_every_place_an_ending_can_be_reached()
    {
        var ends = walk.Nodes.Where(node => node.Edges.Any(edge => edge.To is null)).ToHashSet();
        for (var before = 0; before < ends.Count;)
        {
            before = ends.Count;
            ends.UnionWith(walk.Nodes.Where(node => node.Edges.Any(edge => edge.To is not null && ends.Contains(edge.To))));
        }

        Assert.Empty(Followed.Except(ends).Select(node => node.Key));
    }

    [Fact]
    public void First_chips_lead_to_an_ending_within_the_asks_allowed()
    {
        foreach (var start in Followed)
        {
            var asks = 0;
            var node = start;
            var seen = new HashSet<WalkNode>();
            var ended = false;
            while (!ended && node.Edges.Count > 0)
            {
                asks += Catalogue.Prompt(node.Prompt) is { Counts: true } ? 1 : 0;
                Assert.True(asks <= 11, $"First chips from {start.Key} put more than eleven asks.");

                // An example may be looked at as often as one likes: then comes the next chip.
                seen.Add(node);
                var edge = node.Edges.FirstOrDefault(edge => edge.To is null || !seen.Contains(edge.To)) ?? node.Edges[0];
                ended = edge.To is null || edge.Turn.Ending is not null;
                node = edge.To ?? node;
            }
        }
    }

    [Fact]
    public void No_way_puts_more_asks_than_it_may()
    {
        var over = Edges
            .SelectMany(edge => edge.Turn.Replies.OfType<Question>(), (edge, question) => (edge, question))
            .Where(x => x.question.Of > 0 && x.question.Asked > x.question.Of && !IsByWish(x.edge.Turn.State));
        Assert.Empty(over.Select(x => $"{x.edge.Answer} -> {x.question.Prompt} {x.question.Asked} of {x.question.Of}"));
    }

    [Fact]
    public void Asking_takes_five_asks_or_nine_sharing_six_or_eleven_and_an_agreement_five()
    {
        var most = Edges
            .SelectMany(edge => edge.Turn.Replies.OfType<Question>(), (edge, question) => (way: WayOf(edge.Turn.State), question.Of))
            .Where(x => x.Of > 0).Distinct().Order();
        Assert.Equal([("ask", 5), ("ask", 9), ("share", 6), ("share", 11), ("together", 5)], most);

        string WayOf(State state) =>
            state.Frames.Select(frame => frame.Dialog).FirstOrDefault(dialog => Catalogue.Dialog(dialog)!.Journey is not null) ?? string.Join('/', state.Frames);
    }

    [Fact]
    public void Every_turn_says_something()
    {
        var silent = walk.Nodes.SelectMany(node => node.Edges, (node, edge) => (node, edge)).Where(x => x.edge.Turn.Replies.IsEmpty);
        Assert.Empty(silent.Select(x => $"{x.node.Key} <- {x.edge.Answer}"));
    }

    [Fact]
    public void No_path_goes_in_circles_or_loses_its_place() =>
        Assert.DoesNotContain(Edges.SelectMany(edge => edge.Turn.Replies).OfType<Line>(), line => line.Id == "recover");

    [Fact]
    public void Once_blocked_nothing_about_talking_with_the_partner_is_said_and_no_path_leads_out()
    {
        var blocked = walk.Nodes.Where(node => node.State.Safety.Fear == Fear.Blocked).ToArray();
        Assert.NotEmpty(blocked);
        foreach (var edge in blocked.SelectMany(node => node.Edges))
        {
            Assert.Equal(Fear.Blocked, edge.Turn.State.Safety.Fear);
            Assert.NotEqual(Ending.Plan, edge.Turn.Ending);
            Assert.DoesNotContain(edge.Turn.Replies.SelectMany(Said.By), id => Shipped.Library.Phrasebook.ContactOf(id) != Contact.None);
            Assert.DoesNotContain(edge.Turn.Replies, reply => reply is Words or OptionCard or PlanCard);
        }
    }

    [Fact]
    public void No_option_and_no_words_come_before_everybodys_question()
    {
        foreach (var edge in Edges.Where(edge => edge.Turn.State.Safety.Fear == Fear.Unasked))
            Assert.DoesNotContain(edge.Turn.Replies, reply => reply is MarkedLine || IsToPartner(reply) || IsWay(reply) || IsNotes(reply));
    }

    [Fact]
    public void While_it_is_unclear_nothing_puts_the_two_in_a_room_with_a_third()
    {
        string[] three = ["joint-visit", "couples", "joint", "one-visit"];
        foreach (var node in walk.Nodes.Where(node => node.State.Safety.Fear == Fear.Unclear))
            Assert.Empty(node.State.Waiting!.Choices.Intersect(three));
    }

    [Fact]
    public void Every_plan_holds_a_step_a_line_and_something_for_oneself()
    {
        var plans = Plans.Where(plan => plan.Title == Plan.MyNotes).ToArray();
        Assert.NotEmpty(plans);
        Assert.All(plans, plan =>
        {
            Assert.Superset(
                new HashSet<PlanPart> { PlanPart.Decided, PlanPart.Line, PlanPart.ForMe, PlanPart.Sources },
                plan.Items.Select(item => item.Part).ToHashSet());
            Assert.Equal(3, plan.Phrases.Length);
        });
    }

    [Fact]
    public void An_agreement_holds_only_lines_that_two_filled_in()
    {
        var agreements = Plans.Where(plan => plan.Title != Plan.MyNotes).ToArray();
        Assert.Contains(agreements, plan => plan.Items.Length == 5);
        Assert.All(agreements, plan => Assert.All(plan.Items, item => Assert.True(item.Part >= PlanPart.MayAsk, item.Part.ToString())));
    }

    [Fact]
    public void Practice_is_open_only_where_hard_talks_bring_no_fear()
    {
        var practised = walk.Nodes.Where(node => node.State.Frames.Any(frame => frame.Dialog == Practising.Dialog.Id)).ToArray();
        Assert.NotEmpty(practised);
        Assert.All(practised, node => Assert.Equal(Fear.Open, node.State.Safety.Fear));
        Assert.All(
            walk.Nodes.Where(node => node.Prompt == Rehearsing.Next.Id && node.State.Safety.Fear != Fear.Open),
            node => Assert.DoesNotContain("react", node.State.Waiting!.Choices));
    }

    [Fact]
    public void Practice_is_never_the_last_step() => Assert.All(
        Edges.Where(edge => edge.Turn.Replies.OfType<Line>().Any(line => line.Id.StartsWith("react.close", StringComparison.Ordinal) || line.Id == "react.ended")),
        edge => Assert.Equal(Rehearsing.Next.Id, edge.To?.Prompt));

    [Fact]
    public void No_turn_takes_more_than_three_bubbles()
    {
        var voice = new Content.PracticeVoice("", "", null);
        var long_ = walk.Nodes.SelectMany(node => node.Edges, (node, edge) => (node, edge))
            .Where(x => Content.Renderer.Render(x.edge.Turn, Shipped.Library, voice).Length > 3);
        var told = long_.Select(x => $"{x.node.Prompt} <- {x.edge.Answer}: {string.Join(' ', x.edge.Turn.Replies.SelectMany(Said.By))}").Distinct().Take(20).ToArray();
        Assert.True(told.Length == 0, string.Join('\n', told));
    }

    private static IEnumerable<Plan> Plans => Edges.SelectMany(edge => edge.Turn.Replies).OfType<PlanCard>().Select(card => card.Plan);

    // Reasons to tell and to keep, or to record, are told to everybody; ways to go about it wait.
    private static bool IsWay(Reply reply) =>
        reply is OptionCard card && !card.Id.StartsWith("share.reasons.", StringComparison.Ordinal) && !card.Id.StartsWith("record.", StringComparison.Ordinal);

    // What is said to one's therapist tells a partner nothing.
    private static bool IsToPartner(Reply reply) =>
        reply is Words words && (!words.Id.StartsWith("record.words.", StringComparison.Ordinal) || words.Id == "record.words.partner-wants");

    // Two at one screen are not asked about fear, since the other one reads along.
    private static bool IsNotes(Reply reply) =>
        reply is PlanCard { Plan: { Title: Plan.MyNotes } plan } && !plan.Items[0].Id!.StartsWith("plan.record.", StringComparison.Ordinal);

    // Asked anew because the visitor wished to change something.
    private static bool IsByWish(State state) =>
        state.Answers.Any(answer => answer.Prompt == AskPrompts.Change.Id || answer.Prompt == SharePrompts.Change.Id);
}
