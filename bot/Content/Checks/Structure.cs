using GuidanceBot.Content.Help;
using GuidanceBot.Safety;

namespace GuidanceBot.Content.Checks;

/// <summary>What can be judged only once everything is read: ids across files, and what refers to what.</summary>
internal static class Structure
{
    public static IEnumerable<Problem> Check(
        IReadOnlyList<Entry> entries, IReadOnlySet<string> ids, IReadOnlyCollection<string> sources, IReadOnlyList<HelpRegion> regions) =>
    [
        .. DuplicateIds(entries.Select(e => (e.Id, e.At))),
        .. DuplicateIds(regions.SelectMany(r => r.Lines).Select(l => (l.Id, l.At))),
        .. entries.SelectMany(e => UnknownSources(e, sources)).Distinct(),
        .. entries.SelectMany(e => UnknownRelated(e, ids)),
        .. entries.SelectMany(SameAnswers),
        .. SameChips(entries),
        .. SameRegions(entries),
        .. entries.Where(e => e.Kind == EntryKind.Signal).SelectMany(UnknownDanger),
        .. LearningCheck.Check(entries),
        .. NoDirectory(regions),
        .. FramingCheck.Check(entries),
    ];

    // Both places are named, because either may be the one to change.
    private static IEnumerable<Problem> DuplicateIds(IEnumerable<(string Id, Place At)> all) =>
        from same in all.GroupBy(e => e.Id, StringComparer.Ordinal)
        from again in same.Skip(1)
        select At(again.At, Codes.DuplicateId, $"The id `{again.Id}` is already in {same.First().At}.");

    private static IEnumerable<Problem> UnknownSources(Entry entry, IReadOnlyCollection<string> sources) =>
        from source in entry.Background.Sources
        where !sources.Contains(source.Id)
        select At(entry.At with { Line = source.Line }, Codes.UnknownSource, $"sources.yaml lists no source `{source.Id}`.{Nearest.Hint(source.Id, sources)}");

    private static IEnumerable<Problem> UnknownRelated(Entry entry, IReadOnlySet<string> ids) =>
        from related in entry.Card?.Related ?? []
        where !ids.Contains(related.Id)
        select At(entry.At with { Line = related.Line }, Codes.UnknownRelated, $"There is no entry `{related.Id}`.{Nearest.Hint(related.Id, ids)}");

    // An answer that fits two choices cannot be told apart.
    private static IEnumerable<Problem> SameAnswers(Entry entry)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var choice in entry.Prompt?.Choices ?? [])
        {
            if (!ids.Add(choice.Id.Id))
                yield return At(entry.At with { Line = choice.Id.Line }, Codes.DuplicateId, $"The choice `{choice.Id.Id}` is already in this prompt.");
            foreach (var said in choice.Also.Prepend(choice.Label.Plain).Where(s => s.Length > 0))
            {
                if (!seen.TryAdd(Squash(said), choice.Id.Id) && seen[Squash(said)] != choice.Id.Id)
                    yield return At(entry.At with { Line = choice.Id.Line }, Codes.SameAnswer, $"\"{said}\" is said for `{seen[Squash(said)]}` and for `{choice.Id.Id}`.");
            }
        }
    }

    // A chip that is typed word for word has to bring one card.
    private static IEnumerable<Problem> SameChips(IReadOnlyList<Entry> entries) =>
        from same in entries.Where(e => e.Card is not null).GroupBy(e => Squash(e.Card!.Label.Plain), StringComparer.Ordinal)
        from again in same.Skip(1)
        where again.Id != same.First().Id
        select At(again.At with { Line = again.Card!.Label.Line }, Codes.SameAnswer, $"The chip \"{again.Card!.Label.Plain}\" already asks for `{same.First().Id}` ({same.First().At}).");

    private static IEnumerable<Problem> SameRegions(IReadOnlyList<Entry> entries) =>
        from same in entries.Where(e => e.Law is not null).GroupBy(e => e.Law!.Region, StringComparer.Ordinal)
        from again in same.Skip(1)
        select At(again.At, Codes.DuplicateId, $"The region {again.Law!.Region} already has a note on the law in {same.First().At}.");

    // Its name says which help follows: danger must never meet a kind that nobody wrote help for.
    private static IEnumerable<Problem> UnknownDanger(Entry signal)
    {
        if (Signal.Named(signal.Id) is null)
            yield return At(signal.At, Codes.WrongValue, $"`{signal.Id}`: a signal is called signal.KIND.TIER.NAME; KIND is one of {string.Join(", ", SafetyKinds.Dangers)}, TIER one of {string.Join(", ", Names<Tier>.All)}.");
    }

    private static IEnumerable<Problem> NoDirectory(IReadOnlyList<HelpRegion> regions)
    {
        if (!regions.Any(r => r.Code == HelpDirectory.International && r.Lines.Length > 0))
            yield return new Problem(Codes.NoDirectory, "resources/international.yaml", 1, "There have to be international help lines, for where a region is unknown.");
    }

    private static Problem At(Place place, string code, string message) => new(code, place.File, place.Line, message);

    private static string Squash(string said) => string.Concat(said.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
