using System.Globalization;
using System.Net;
using System.Text;
using GuidanceBot.Content.Checks;
using GuidanceBot.Content.Reading;
using GuidanceBot.Content.Signing;
using GuidanceBot.Walking;

namespace GuidanceBot.Content.Sheets;

/// <summary>Every entry of a topic on paper: what is said, what it rests on, where it appears, how far its review is, and a place to sign.</summary>
internal sealed class ReviewSheet
{
    private const string Style = """
        body{font:11pt/1.45 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
        h1{font-size:1.6rem}h2{font-size:1.3rem;break-before:page;border-bottom:1px solid #555}h2:first-of-type{break-before:auto}
        article{break-inside:avoid;margin:1.2rem 0;padding-left:.8rem;border-left:3px solid #ccc}
        h3{font:600 .85rem/1.3 ui-monospace,monospace;margin:0}p{margin:.35rem 0}.what{color:#444;font-size:.85rem}
        dl{margin:.35rem 0}dt{font-weight:600;font-size:.85rem}dd{margin:0 0 .3rem 1rem}
        .sign{display:flex;gap:2rem;margin-top:2rem}.sign span{flex:1;border-top:1px solid #111;font-size:.85rem}
        """;

    private readonly Draft draft;
    private readonly Dictionary<string, List<string>> places;
    private readonly DateOnly today;
    private readonly StringBuilder html = new();

    private ReviewSheet(Draft draft, Atlas? map, DateOnly today)
    {
        this.draft = draft;
        this.today = today;
        places = (map?.Steps ?? []).SelectMany(step => step.Ids, (step, id) => (id, Place: $"{step.Dialog}.{step.Step}"))
            .GroupBy(x => x.id, x => x.Place, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Distinct().ToList(), StringComparer.Ordinal);
    }

    /// <param name="topics">Only these; all where there are none.</param>
    /// <param name="map">Where entries appear; null leaves that out.</param>
    public static string Of(Draft draft, IReadOnlyCollection<string> topics, Atlas? map, DateOnly today)
    {
        var sheet = new ReviewSheet(draft, map, today);
        sheet.Write(topics);
        return sheet.html.ToString();
    }

    private void Write(IReadOnlyCollection<string> topics)
    {
        var direction = draft.Locale.IsRightToLeft ? "rtl" : "ltr";
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{draft.Locale.Code}\" dir=\"{direction}\"><head><meta charset=\"utf-8\"><title>Review sheet</title><style>{Style}</style></head><body>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>Review sheet, {today:yyyy-MM-dd}</h1>\n<p class=\"what\">Content {draft.Hash}. What stands in braces is filled as the visitor speaks: {{they}} is they, she or he.</p>\n");
        var spoken = draft.Entries.Where(Fingerprint.IsSpoken).Where(entry => topics.Count == 0 || topics.Contains(entry.Background.Topic));
        foreach (var topic in spoken.GroupBy(entry => entry.Background.Topic, StringComparer.Ordinal))
            Write(topic);
        html.Append("</body></html>\n");
    }

    private void Write(IGrouping<string, Entry> topic)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section><h2>{Text(topic.Key)}</h2>\n");
        foreach (var entry in topic)
            Write(entry);
        html.Append("<div class=\"sign\"><span>Read by</span><span>On</span><span>Signature</span></div></section>\n");
    }

    private void Write(Entry entry)
    {
        html.Append(CultureInfo.InvariantCulture, $"<article><h3>{Text(entry.Id)}</h3>\n");
        if (entry.Text is { } text)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Text(text.Source)}</p>\n");
        html.Append("<dl>");
        foreach (var (name, value) in Parts(entry))
            html.Append(CultureInfo.InvariantCulture, $"<dt>{Text(name)}</dt><dd>{Text(value)}</dd>");
        html.Append(CultureInfo.InvariantCulture, $"</dl>\n<p class=\"what\">{Text(About(entry))}</p></article>\n");
    }

    private static IEnumerable<(string Name, string Value)> Parts(Entry entry)
    {
        if (entry.Card is { } card)
        {
            yield return ("Asked by the chip", card.Label.Source);
            yield return ("Asked as", string.Join(" / ", card.Asks));
            if (card.Disagree is { } other)
                yield return ("Who disagrees", other.Source);
        }

        if (entry.Option is { } option)
        {
            yield return ("Option", option.Title.Source);
            yield return ("For", option.For.Source);
            yield return ("Against", option.Against.Source);
            yield return ("What it is like", option.Living.Source);
        }

        if (entry.Prompt is { } prompt)
            yield return ("Choices", string.Join(" / ", prompt.Choices.Select(choice => choice.Label.Source)));
    }

    private string About(Entry entry)
    {
        var sources = entry.Background.Sources.Select(source => draft.Sources.GetValueOrDefault(source.Id)?.Title ?? source.Id).ToArray();
        string?[] parts =
        [
            Kinds.Name(entry.Kind),
            entry.Contact == Safety.Contact.None ? null : $"contact: {Names<Safety.Contact>.Of(entry.Contact)}",
            sources.Length == 0 ? "no source" : $"rests on {string.Join("; ", sources)}",
            $"evidence: {Names<Evidence>.Of(entry.Background.Evidence)}",
            $"status: {Names<Status>.Of(entry.Background.Status)}",
            Signed(entry),
            $"appears in {Where(entry)}",
            entry.At.ToString(),
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private string Signed(Entry entry) => draft.SignOffs.Of(entry) is not { } signed
        ? "not signed off"
        : draft.SignOffs.Standing(entry, today) switch
        {
            Standing.Lapsed => $"changed since {signed.By} signed on {signed.On:yyyy-MM-dd}",
            Standing.Overdue => $"signed by {signed.By} on {signed.On:yyyy-MM-dd}, to be read again since {signed.Due:yyyy-MM-dd}",
            _ => $"signed by {signed.By} on {signed.On:yyyy-MM-dd}, due {signed.Due:yyyy-MM-dd}",
        };

    private string Where(Entry entry)
    {
        const int Most = 6;
        if (places.TryGetValue(entry.Whole ?? entry.Id, out var steps))
            return string.Join(", ", steps.Take(Most)) + (steps.Count > Most ? $" and {steps.Count - Most} more" : "");
        return entry.Kind switch
        {
            EntryKind.Card => $"questions on {entry.Background.Topic}, and wherever it is asked",
            EntryKind.Label => "the page, or joined into other texts",
            EntryKind.Mark => "rehearsals",
            EntryKind.Plan => "notes and their headings",
            EntryKind.LawNote => "the talk on recording, where the practice is",
            _ => Kinds.IsCue(entry.Kind) ? "what is typed brings it up" : "every conversation, said by the engine",
        };
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
