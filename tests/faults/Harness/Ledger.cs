using System.Globalization;
using System.Text.Json.Nodes;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>Holds what was acknowledged against what the logs hold.</summary>
internal static class Ledger
{
    /// <summary>Polls every conversation from its beginning, and checks it whole.</summary>
    public static Task CheckAsync(IEnumerable<Visitor> visitors) =>
        Parallel.ForEachAsync(visitors, async (visitor, _) => Check(visitor, await visitor.LogAsync()));

    /// <param name="visitor">Every post of whom was acknowledged.</param>
    /// <param name="log">All activities of the conversation.</param>
    public static void Check(Visitor visitor, IReadOnlyList<JsonNode> log)
    {
        Sequence.IsWhole(visitor.Id, log.Select(IdOf));
        Assert.Equal("bot", RoleOf(log[0]));
        var echoes = log.Where(activity => RoleOf(activity) == "user").ToList();
        Assert.Equal(visitor.Posts.Select(post => (post.ClientId, post.Text, post.ActivityId)), echoes.Select(echo => (Visitor.ClientIdOf(echo)!, (string)echo["text"]!, (string?)IdOf(echo))));
        Assert.All(echoes, echo => Assert.Contains(log, activity => RoleOf(activity) == "bot" && (string?)activity["replyToId"] == IdOf(echo)));
        CheckReplies(log);
        CheckTimes(log);
    }

    // Replies stand right behind what they reply to.
    private static void CheckReplies(IReadOnlyList<JsonNode> log)
    {
        string? heard = null;
        foreach (var activity in log)
        {
            if (RoleOf(activity) == "user") heard = IdOf(activity);
            else Assert.Equal(heard, (string?)activity["replyToId"]);
        }
    }

    private static void CheckTimes(IReadOnlyList<JsonNode> log)
    {
        var times = log.Select(activity => DateTimeOffset.Parse((string)activity["timestamp"]!, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(times.Order(), times);
    }

    private static string IdOf(JsonNode activity) => (string)activity["id"]!;

    private static string RoleOf(JsonNode activity) => (string)activity["from"]!["role"]!;
}
