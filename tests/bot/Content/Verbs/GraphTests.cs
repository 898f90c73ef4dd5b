using System.Text.RegularExpressions;
using GuidanceBot.Content.Checks;
using GuidanceBot.Practice;
using Xunit;

namespace GuidanceBot.Tests.Content;

public sealed partial class GraphTests
{
    private static readonly ContentNeeds treadmill = new([], () => MadeUpDialogs.Treadmill);

    [Fact]
    public void Every_dialog_has_a_chart_and_none_a_dead_end()
    {
        var output = ContentVerb.Run(ContentNeeds.Shipped, "graph").Output;

        Assert.Equal(Catalogue.Dialogs.AsEnumerable().Select(dialog => dialog.Id), Chart().Matches(output).Select(chart => chart.Groups["dialog"].Value));
        Assert.DoesNotContain(":::dead", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dead_end_is_marked()
    {
        var lines = ContentVerb.Run(treadmill, "graph", "ask").Output.Split('\n');

        Assert.Equal(["AskMotive", "Again"], lines.Where(line => line.EndsWith(":::dead", StringComparison.Ordinal)).Select(line => Name().Match(line).Value));
    }

    [Fact]
    public void Steps_and_ways_are_drawn()
    {
        var output = ContentVerb.Run(treadmill, "graph", "ask").Output;

        Assert.Contains("  Open[\"Open<br/>ask.hello\"]\n", output, StringComparison.Ordinal);
        Assert.Contains("  AskMotive{\"AskMotive<br/>ask.motive\"}", output, StringComparison.Ordinal);
        Assert.Contains("  Open -->|\"ask.motive = ok\"| out((end of dialog))\n", output, StringComparison.Ordinal);
        Assert.Contains("  Again --> AskMotive\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_dialog_is_drawn_alone_and_an_unknown_one_is_refused()
    {
        Assert.Single(Chart().Matches(ContentVerb.Run(treadmill, "graph", "say").Output));
        Assert.Equal("There is no dialog aks: they are ask, say.", Assert.Throws<OperatorException>(() => ContentVerb.Run(treadmill, "graph", "aks")).Message);
    }

    [GeneratedRegex(@"## (?<dialog>.+)\n\n```mermaid\nflowchart TD\n(  .+\n)+```\n")]
    private static partial Regex Chart();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Name();
}
