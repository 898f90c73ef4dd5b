using GuidanceBot.Content;
using GuidanceBot.Runtime;

namespace GuidanceBot.Tests.Content;

/// <summary>A visitor who taps what is offered: the first chip, and the next one where the same is asked again.</summary>
internal static class Visit
{
    private const int MostTurns = 60;

    public static List<Bubble> ToThePlan(Script script)
    {
        var said = new List<Bubble>();
        var taps = new Dictionary<string, int>(StringComparer.Ordinal);
        var turn = script.Start(1);
        for (var turns = 0; turns < MostTurns; turns++)
        {
            var bubbles = script.Render(turn);
            said.AddRange(bubbles);
            if (turn.Ending is not null)
                return said;
            var asks = bubbles.Last(bubble => bubble.Chips.Length > 0);
            var tap = taps[asks.Prompt!] = taps.GetValueOrDefault(asks.Prompt!, -1) + 1;
            turn = script.Hear(turn.State, asks.Chips[tap % asks.Chips.Length].Value);
        }

        throw new InvalidOperationException($"No end after {MostTurns} turns; last: {said[^1].Text}");
    }
}
