using System.Globalization;

namespace GuidanceBot.Content.Reading;

/// <summary>
/// Puts a practice's words over those of an entry of ours. Nothing but words is taken: how it is heard, where it stands,
/// what it rests on and what fear silences stay as they are, so that no rule can be lost by rewording.
/// </summary>
internal static class Rewording
{
    private static readonly string[] words = ["text", "why", "unsure", "label", "disagree", "title", "for", "against", "living"];
    private static readonly string[] beside = ["id", "status", "of"];

    /// <returns>Null where nothing of it can be changed; the reason is in the report.</returns>
    public static Mapping? Over(Mapping ours, OwnEntry own, Report report)
    {
        if (ours.Find("kind") is not Scalar { Text: var name } || Names<EntryKind>.Parse(name) is not { } kind)
            return null;
        if (!Kinds.IsSaid(kind))
        {
            report.Add(Codes.OwnChangesMore, own.At.Line, $"`{own.Id}` is of the kind {name}, which is read and never said: only what is said can be put in other words. Take this entry out.");
            return null;
        }

        var taken = own.Mapping.Pairs.Where(pair => Takes(pair, name, Kinds.Keys(kind), own, report)).Select(pair => Value(pair, ours, report));
        var merged = Merge(ours with { Pairs = [.. ours.Pairs.Where(pair => pair.Key.Text != "status")] }, own.Mapping with { Pairs = [.. taken] });
        return kind == EntryKind.Card ? KeepLabel(merged, ours, "asks") : merged;
    }

    /// <summary>The keys of one over those of the other. What is kept is told by the line of what goes over it.</summary>
    public static Mapping Merge(Mapping ours, Mapping own) => new(
        own.Line,
        [.. own.Pairs, .. ours.Pairs.Where(pair => own.Find(pair.Key.Text) is null).Select(pair => Moved(pair, own.Line))]);

    /// <summary>A chip in other words is still understood in those it had: somebody may have it on the screen.</summary>
    /// <param name="key">Where other ways to say it are listed.</param>
    public static Mapping KeepLabel(Mapping merged, Mapping ours, string key)
    {
        if (ours.Find("label") is not Scalar before || merged.Find("label") is not Scalar now || before.Text == now.Text)
            return merged;
        var ways = merged.Find(key) is Sequence list ? list : new Sequence(merged.Line, []);
        var pair = new Pair(new Scalar(merged.Line, key), ways with { Items = ways.Items.Add(before with { Line = merged.Line }) });
        return merged with { Pairs = [.. merged.Pairs.Where(other => other.Key.Text != key), pair] };
    }

    /// <summary>Marks and slots alone, or what cannot be seen, would say nothing where something has to be said.</summary>
    public static void RefuseEmpty(Pair pair, string id, Report report)
    {
        if (pair.Value is Scalar { Text: var text } && !string.IsNullOrWhiteSpace(text) && !Content.Template.Parse(text, 0, _ => { }).Plain.Any(IsSeen))
            report.Add(Codes.MissingKey, pair.Key.Line, $"`{pair.Key.Text}` of `{id}` says nothing: write words.");
    }

    private static bool IsSeen(char c) => !char.IsWhiteSpace(c) && !char.IsPunctuation(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format;

    // What belongs in no entry of this kind is left to the reader of entries, which names the nearest key.
    private static bool Takes(Pair pair, string kind, string[] keys, OwnEntry own, Report report)
    {
        var key = pair.Key.Text;
        if (key == "kind" && pair.Value is Scalar { Text: var given } && given != kind)
            report.Add(Codes.OwnChangesMore, pair.Key.Line, $"`{own.Id}` is of the kind {kind}: write `kind: {kind}`, or leave that out.");
        if (key == "kind")
            return false;
        if (words.Contains(key))
            RefuseEmpty(pair, own.Id, report);
        if (words.Contains(key) || beside.Contains(key) || key == "choices" || !keys.Contains(key))
            return true;
        report.Add(Codes.OwnChangesMore, pair.Key.Line, $"`{key}` of `{own.Id}` stays as it is: only words that are said can be changed ({string.Join(", ", words.Where(keys.Contains))}). Take it out.");
        return false;
    }

    private static Pair Value(Pair pair, Mapping ours, Report report) =>
        pair.Key.Text == "choices" && pair.Value is Sequence own && ours.Find("choices") is var choices and (Sequence or null)
            ? pair with { Value = RewordedChoices.Over(choices as Sequence ?? new Sequence(own.Line, []), own, report) }
            : pair;

    private static Pair Moved(Pair pair, int line) => new(pair.Key with { Line = line }, Moved(pair.Value, line));

    private static Node Moved(Node node, int line) => node switch
    {
        Sequence list => new Sequence(line, [.. list.Items.Select(item => Moved(item, line))]),
        Mapping mapping => new Mapping(line, [.. mapping.Pairs.Select(pair => Moved(pair, line))]),
        _ => node with { Line = line },
    };
}
