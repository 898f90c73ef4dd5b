using GuidanceBot.Walking;
using Xunit;

namespace GuidanceBot.Tests.Content;

public sealed class DeadEndTests
{
    [Fact]
    public void Steps_that_only_lead_to_each_other_are_dead_ends() =>
        Assert.Equal(["AskMotive", "Again"], Dead(MadeUpDialogs.Treadmill.Steps));

    [Fact]
    public void The_last_step_hands_back() =>
        Assert.Empty(Dead([Step("A", new Way(WayKind.Ask, "", [])), Step("B", new Way(WayKind.Dialog, "other", []))]));

    [Fact]
    public void One_way_out_is_enough() =>
        Assert.Empty(Dead([Step("A", new Way(WayKind.Step, "B", [])), Step("B", new Way(WayKind.Step, "A", []), new Way(WayKind.End, "done", []))]));

    [Fact]
    public void A_step_that_goes_nowhere_is_a_dead_end() =>
        Assert.Equal(["A"], Dead([Step("A"), Step("B", new Way(WayKind.Next, "", []))]));

    [Fact]
    public void A_step_of_the_same_name_in_another_dialog_leads_nowhere_here() =>
        Assert.Equal(["A"], Dead([Step("A", new Way(WayKind.Step, "Out", [])), new MappedStep("other", "Out", [], [new Way(WayKind.End, "", [])])]));

    [Fact]
    public void The_question_that_leads_nowhere_is_named_where_it_stands()
    {
        using var folder = new ContentFolder("en/ask.yaml", GoodContent.Ask);

        var problem = Assert.Single(folder.Check(MadeUpDialogs.Treadmill), problem => problem.Code == "GB215");

        Assert.Equal("en/ask.yaml:14 GB215 From `ask.motive` no way leads to an end.", problem.ToString());
    }

    private static IEnumerable<string> Dead(IEnumerable<MappedStep> steps) => DeadEnds.Of(new Atlas([.. steps])).Select(step => step.Step);

    private static MappedStep Step(string name, params Way[] ways) => new("dialog", name, [], [.. ways]);
}
