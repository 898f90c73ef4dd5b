using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GuidanceBot.Content.Reading;

/// <summary>An entry of a practice's own folder, before it is known whether it goes over one of ours.</summary>
/// <param name="Defaults">What its file says for all of its entries.</param>
internal sealed record OwnEntry(string Id, Place At, Mapping Mapping, Background Defaults);

/// <summary>The entries of a practice's own folder in one language: words in place of ours, and cards and notes on the law beside them.</summary>
internal sealed class OwnWords(IEnumerable<OwnEntry> entries)
{
    public static readonly OwnWords None = new([]);

    private readonly FrozenDictionary<string, OwnEntry> byId = entries.DistinctBy(own => own.Id).ToFrozenDictionary(own => own.Id, StringComparer.Ordinal);

    /// <summary>Reads an entry of ours with the practice's words over it. Whatever is wrong is told of the practice's file.</summary>
    /// <returns>Null where the practice says nothing to it, or what it says cannot be taken.</returns>
    public IEnumerable<Entry>? Read(Mapping ours, Background defaults, Report report, ISet<string> ids)
    {
        if (byId.Count == 0 || ours.Find("id") is not Scalar id || byId.GetValueOrDefault(id.Text) is not { } own)
            return null;
        var told = report.Of(own.At.File);
        return Rewording.Over(ours, own, told) is { } merged
            ? new EntryReader(told, defaults with { Status = own.Defaults.Status }, ids).Read(merged)
            : null;
    }

    /// <summary>Reads what goes over nothing of ours.</summary>
    /// <param name="ours">Everything read of ours.</param>
    /// <param name="ids">The ids of ours; gets those that are added.</param>
    public IEnumerable<Entry> ReadAdded(IReadOnlyCollection<Entry> ours, ISet<string> ids, ICollection<Problem> problems)
    {
        if (byId.Count == 0)
            return [];
        var parts = ours.Where(entry => entry.Whole is not null).ToLookup(entry => entry.Id, entry => entry.Whole, StringComparer.Ordinal);
        ImmutableArray<string> known = [.. ids];
        return [.. byId.Values.OrderBy(own => own.At.Line).SelectMany(own => Added(own, parts[own.Id].FirstOrDefault(), known, ids, new Report(own.At.File, problems)))];
    }

    private static IEnumerable<Entry> Added(OwnEntry own, string? whole, ImmutableArray<string> known, ISet<string> ids, Report report)
    {
        if (whole is not null)
            report.Add(Codes.OwnUnknown, own.At.Line, $"`{own.Id}` is a part of `{whole}`: write an entry `{whole}`, and what you change below it.");
        else if (known.Contains(own.Id))
            yield break;
        else if (own.Mapping.Find("kind") is not Scalar { Text: var kind } || !Kinds.MayBeAdded(kind))
            report.Add(Codes.OwnUnknown, own.At.Line, $"No entry of ours is called `{own.Id}`, and only a card or a law-note may be added.{Nearest.Hint(own.Id, known)}");
        else
        {
            if (own.Defaults.Topic.Length == 0 && own.Mapping.Find("topic") is null)
                report.Add(Codes.MissingKey, own.At.Line, $"`topic` is missing: neither the file nor `{own.Id}` has one.");
            foreach (var entry in new EntryReader(report, own.Defaults, ids).Read(own.Mapping))
                yield return entry;
        }
    }
}
