using System.Collections.Immutable;
using System.Text.Json;
using GuidanceBot.Content;
using GuidanceBot.Practice;
using GuidanceBot.Runtime;
using GuidanceBot.Walking;

namespace GuidanceBot.Tests;

/// <summary>One turn of the guide, as it goes over the wire.</summary>
/// <param name="Where">The conversation it was said in, and after what.</param>
/// <param name="Says">Ids of all it says and asks, and of what kinds that is.</param>
/// <param name="Activities">The activities, as JSON.</param>
internal sealed record ToldTurn(string Where, ImmutableHashSet<string> Says, ImmutableArray<string> Activities)
{
    /// <summary>The service's own writing of a turn, for a practice that leaves nothing out.</summary>
    public static ToldTurn Of(string where, Script script, Turn turn)
    {
        var practice = new PracticeSettings("Quillwater House", "GB", ["en"], default, [], "Call 555-0100.", null);
        var log = new Scribe(TimeProvider.System).Write(script, DateTimeOffset.UnixEpoch, null, turn).Log;
        var written = new Retelling(practice).Activities("conversation", 1, log);
        var kinds = script.Render(turn).SelectMany(KindsOf);
        return new ToldTurn(
            where,
            [.. turn.Replies.SelectMany(Said.By), .. kinds],
            [.. written.Select(activity => JsonSerializer.Serialize(activity, ActivityJson.Wire.Activity))]);
    }

    // Whatever the panel draws in another way.
    private static IEnumerable<string> KindsOf(Bubble bubble)
    {
        yield return $"kind {bubble.Kind}";
        yield return $"chips {bubble.Chips.Length}";
        if (bubble.Card is { } card)
            yield return $"card {card.Disagree is not null} {card.From is not null} {card.Beside.Length > 0}";
        if (bubble.Marked is { } marked)
            yield return $"marked {marked.Before is not null} {marked.After is not null} {string.Join(' ', marked.Spans.Select(span => span.Side).Distinct())}";
        if (bubble.Plan is { } plan)
            yield return $"plan {plan.Note is not null} {string.Join(' ', plan.Items.Select(item => item.Part))}";
        if (bubble.Ending is { } ending)
            yield return $"ending {Kebab.Of(ending)}";
    }
}
