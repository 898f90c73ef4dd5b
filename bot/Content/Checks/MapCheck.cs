using GuidanceBot.Guidance;
using GuidanceBot.Understanding;
using GuidanceBot.Walking;

namespace GuidanceBot.Content.Checks;

/// <summary>Holds the content against the map of the dialogs: what is said and not there, and what is there and never said.</summary>
internal static class MapCheck
{
    // Words for the page, and what the program joins texts with, are said by no dialog.
    private const string Page = "ui.";

    public static IEnumerable<Problem> Check(IReadOnlyList<Entry> entries, IReadOnlySet<string> ids, string locale, Atlas map) =>
    [
        .. MissingReplies(ids, locale, map),
        .. Unreachable(entries, map),
        .. DeadEnds(entries, map),
    ];

    /// <summary>The entries that no path reaches.</summary>
    public static IEnumerable<Problem> Unreachable(IReadOnlyList<Entry> entries, Atlas map)
    {
        var said = map.Ids.Concat(Walking.Said.OutsideDialogs).Concat(DialogNeeds.All.Select(need => need.Id)).Concat(Renderer.Required.Select(need => need.Id))
            .ToHashSet(StringComparer.Ordinal);
        return from entry in entries
               where !IsReached(entry, said)
               select At(entry, Codes.Unreachable, entry.Kind == EntryKind.Card
                   ? $"`{entry.Id}` has the topic `{entry.Background.Topic}`, and no question is asked about that; the topics are {string.Join(", ", FactTopics.All)}."
                   : $"No path reaches `{entry.Id}`.{Nearest.Hint(entry.Id, said)}");
    }

    private static bool IsReached(Entry entry, HashSet<string> said) => entry.Kind switch
    {
        // Words bring these up, wherever the visitor is.
        EntryKind.Signal or EntryKind.Note or EntryKind.Reaction or EntryKind.Relation => true,
        EntryKind.Guard or EntryKind.List or EntryKind.Mark or EntryKind.Synonyms or EntryKind.Sense or EntryKind.Examples or EntryKind.LawNote => true,
        EntryKind.Cue => KnownCues.Contains(entry.Id),
        EntryKind.Card => FactTopics.All.Contains(entry.Background.Topic),
        EntryKind.Label when entry.Id.StartsWith(Page, StringComparison.Ordinal) => true,
        EntryKind.Fragment when entry.Whole is not null => true,
        _ => said.Contains(entry.Id),
    };

    private static IEnumerable<Problem> MissingReplies(IReadOnlySet<string> ids, string locale, Atlas map) =>
        from step in map.Steps
        from id in step.Ids
        where !ids.Contains(id)
        group step by id into missing
        select new Problem(
            Codes.MissingReply, locale, 1, $"`{missing.Key}` is said by {missing.First().Dialog}.{missing.First().Step}, and there is no such entry.{Nearest.Hint(missing.Key, ids)}");

    private static IEnumerable<Problem> DeadEnds(IReadOnlyList<Entry> entries, Atlas map)
    {
        var ends = Walking.DeadEnds.Of(map).SelectMany(step => step.Ids).ToHashSet(StringComparer.Ordinal);
        foreach (var prompt in entries.Where(entry => ends.Contains(entry.Id)))
            yield return At(prompt, Codes.DeadEnd, $"From `{prompt.Id}` no way leads to an end.");

        var told = entries.Where(entry => entry.Card is not null).Select(entry => entry.Background.Topic).ToHashSet(StringComparer.Ordinal);
        if (entries.FirstOrDefault(entry => entry.Id == FactTopics.Prompt) is not { } topics)
            yield break;
        foreach (var topic in FactTopics.All.Where(topic => !told.Contains(topic)))
            yield return At(topics, Codes.DeadEnd, $"The topic `{topic}` is offered, and has no card.");
    }

    private static Problem At(Entry entry, string code, string message) => new(code, entry.At.File, entry.At.Line, message);
}
