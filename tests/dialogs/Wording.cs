using GuidanceBot.Content;
using GuidanceBot.Runtime;
using GuidanceBot.Walking;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The shipped words: the check finds nothing, and the map it goes by misses nothing that can be heard.</summary>
public sealed class Wording
{
    [Fact]
    public void The_map_that_is_kept_is_the_one_that_is_drawn()
    {
        var drawn = AtlasText.Write(Atlas.Draw());
        var fresh = Path.Combine(Shipped.Root, "artifacts", "dialogs.map");
        Directory.CreateDirectory(Path.GetDirectoryName(fresh)!);
        File.WriteAllText(fresh, drawn);
        Assert.True(drawn == AtlasText.Write(Content.Checks.DialogMap.Read()), $"The dialogs have changed: copy {fresh} to bot/Content/Checks.");
        Assert.Equal(drawn, AtlasText.Write(AtlasText.Read(drawn)));
    }

    [Fact]
    [Trait("Category", "Long")]
    public void The_map_holds_all_that_the_walk_hears()
    {
        var mapped = Atlas.Draw().Ids.Concat(Said.OutsideDialogs).ToHashSet();
        var heard = Shipped.Walk.Nodes.SelectMany(node => node.Edges).Select(edge => edge.Turn).Append(Shipped.Walk.Greeting)
            .SelectMany(turn => turn.Replies).SelectMany(Said.By).ToHashSet();
        Assert.DoesNotContain(heard, id => !mapped.Contains(id));
    }

    [Fact]
    public void The_shipped_content_passes_the_whole_check()
    {
        var found = Content.Checks.ContentCheck.Run(Path.Combine(Shipped.Root, "content"), "en", Content.Checks.ContentNeeds.Shipped, new DateOnly(2026, 11, 22));
        Assert.Empty(found.Problems);
    }
}
