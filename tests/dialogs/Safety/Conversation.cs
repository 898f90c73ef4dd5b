using GuidanceBot.Content;
using GuidanceBot.Runtime;

namespace GuidanceBot.Tests.Safety;

/// <summary>What is said after some lines. Every state goes through JSON, as it does between two messages.</summary>
internal static class Conversation
{
    public static Turn After(params string[] lines) => After(Shipped.Script, lines);

    public static Turn After(Script script, params string[] lines) =>
        lines.Aggregate(script.Start(0), (turn, line) => script.Hear(StateJson.Read(StateJson.Write(turn.State)), line));

    public static Turn After(Turn turn, string line) => Shipped.Script.Hear(StateJson.Read(StateJson.Write(turn.State)), line);

    /// <summary>Content ids of all that a turn says.</summary>
    public static string[] Ids(Turn turn) => [.. Shipped.Script.Render(turn).SelectMany(bubble => bubble.ContentIds)];
}
