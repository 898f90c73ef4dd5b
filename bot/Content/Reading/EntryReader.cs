using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GuidanceBot.Safety;

namespace GuidanceBot.Content.Reading;

/// <summary>Reads the entries of one file. A prompt yields its parts as entries too, so that each can be said by its id.</summary>
/// <param name="ids">Gets the id of every entry, also of those too broken to be read.</param>
internal sealed partial class EntryReader(Report report, Background defaults, ISet<string> ids)
{
    private static readonly string[] choiceKeys = ["id", "label", "also", "hears", "took"];

    public IEnumerable<Entry> Read(Mapping mapping)
    {
        var fields = new Fields(mapping, report, "an entry");
        var id = Id(fields);
        if (id is not null)
            ids.Add(id.Text);
        if (!fields.Has("kind"))
            fields.Missing("kind");
        if (fields.Name<EntryKind>("kind") is not { } kind || id is null)
            return [];
        fields.Owner = kind == EntryKind.Examples ? "a set of examples" : $"a {Kinds.Name(kind)}";
        fields.RejectOthers(Kinds.Keys(kind));
        var entry = new Entry
        {
            Id = id.Text,
            Kind = kind,
            At = new Place(report.File, id.Line),
            Background = TopicReader.Background(fields, defaults),
            Contact = Contact(fields),
            Of = fields.Text("of")?.Text,
        };
        return kind == EntryKind.Prompt ? Prompt(entry, fields) : [Fill(entry, fields)];
    }

    private Entry Fill(Entry entry, Fields fields) => entry.Kind switch
    {
        EntryKind.Option => entry with { Option = Option(fields) },
        EntryKind.Signal => WithCues(entry, fields) with { Signal = Signal(fields) },
        EntryKind.Cue => WithCues(entry, fields) with { Text = Template(fields.Text("text")) },
        EntryKind.Card => Card(entry, fields),
        EntryKind.Synonyms => Synonyms(entry, fields),
        EntryKind.Sense => entry with { Same = Learning.Words(fields) },
        EntryKind.Examples => entry with { Examples = Learning.Lines(fields) },
        EntryKind.LawNote => entry with { Text = Template(fields.Needed("text")), Law = Law(fields) },
        EntryKind.Mark => Framing.Mark(entry, fields) with { Text = Template(fields.Needed("text")) },
        EntryKind.Guard => Framing.Guard(entry, fields),
        EntryKind.List => Framing.List(entry, fields),
        _ when Kinds.IsCue(entry.Kind) => WithCues(entry, fields) with { Text = Template(fields.Needed("text")) },
        _ => entry with { Text = Template(fields.Needed("text")) },
    };

    private FramingReader Framing => new(report, Phrases);

    private IEnumerable<Entry> Prompt(Entry entry, Fields fields)
    {
        var choices = fields.Mappings("choices").Select(choice => Choice(entry, choice)).ToArray();
        return
        [
            entry with
            {
                Text = Template(fields.Needed("text")),
                Prompt = new PromptParts(Phrases(fields, "named"), [.. choices.Select(c => c.Choice).OfType<Choice>()]),
            },
            .. Part(entry, "why", EntryKind.Line, fields.Needed("why")),
            .. Part(entry, "unsure", EntryKind.Line, fields.Text("unsure")),
            .. choices.SelectMany(c => c.Took),
        ];
    }

    private (Choice? Choice, IEnumerable<Entry> Took) Choice(Entry prompt, Mapping mapping)
    {
        var fields = new Fields(mapping, report, "a choice");
        fields.RejectOthers(choiceKeys);
        if (Id(fields) is not { } id)
            return (null, []);
        var took = Part(prompt, $"{id.Text}.took", EntryKind.Fragment, fields.Text("took")).ToArray();
        var label = Template(fields.Needed("label")) ?? Content.Template.Empty;
        return (new Choice(new Related(id.Text, id.Line), label, Phrases(fields, "also"), Phrases(fields, "hears"), took.FirstOrDefault()?.Id), took);
    }

    private IEnumerable<Entry> Part(Entry prompt, string name, EntryKind kind, Scalar? text)
    {
        if (text is null)
            return [];
        var part = prompt with { Whole = prompt.Id, Id = $"{prompt.Id}.{name}", Kind = kind, At = new Place(report.File, text.Line), Text = Template(text) };
        ids.Add(part.Id);
        return [part];
    }

    private OptionParts Option(Fields fields)
    {
        Template Needed(string key) => Template(fields.Needed(key)) ?? Content.Template.Empty;
        return new OptionParts(Needed("title"), Needed("for"), Needed("against"), Needed("living"));
    }

    private Entry WithCues(Entry entry, Fields fields)
    {
        if (!fields.Has("hears"))
            fields.Missing("hears");
        return entry with { Hears = Phrases(fields, "hears"), Unless = Phrases(fields, "unless") };
    }

    // The phrases of `hears` answer at once; what else is asked finds its card by the search.
    private Entry Card(Entry entry, Fields fields)
    {
        if (!fields.Has("asks"))
            fields.Missing("asks");
        return entry with
        {
            Text = Template(fields.Needed("text")),
            Card = new CardParts(
                Template(fields.Needed("label")) ?? Content.Template.Empty,
                Phrases(fields, "asks"),
                Template(fields.Text("disagree")),
                TopicReader.Refer(fields.Texts("related"))),
            Hears = Phrases(fields, "hears"),
            Unless = Phrases(fields, "unless"),
        };
    }

    private static Entry Synonyms(Entry entry, Fields fields)
    {
        if (!fields.Has("words"))
            fields.Missing("words");
        return entry with { Same = [.. fields.Texts("words").Select(word => word.Text)] };
    }

    private static LawParts Law(Fields fields)
    {
        var region = fields.Needed("region");
        if (region is not null && !RegionForm().IsMatch(region.Text))
            fields.Wrong("region", region, "has to be the two letters of a country, such as GB.");
        return new LawParts(region?.Text ?? "", fields.Verified());
    }

    private static SignalParts Signal(Fields fields)
    {
        foreach (var key in new[] { "fires", "silent" })
        {
            if (!fields.Has(key))
                fields.Missing(key);
        }

        var (reach, needs) = (fields.Text("reach"), fields.Text("needs"));
        if (reach is not null)
            fields.OneOf("reach", reach, ["check-in"]);
        if (needs is not null)
            fields.OneOf("needs", needs, Aspects.All);
        return new SignalParts(reach is not null, needs?.Text, Examples(fields, "fires"), Examples(fields, "silent"));
    }

    private static ImmutableArray<ExampleLine> Examples(Fields fields, string key) =>
        [.. fields.Texts(key).Select(text => new ExampleLine(text.Text, text.Line))];

    private static Contact Contact(Fields fields)
    {
        if (fields.Text("contact") is not { } contact)
            return Safety.Contact.None;
        fields.OneOf("contact", contact, ["partner", "joint"]);
        return Names<Contact>.Parse(contact.Text) ?? Safety.Contact.Partner;
    }

    private static Scalar? Id(Fields fields)
    {
        var id = fields.Needed("id");
        if (id is not null && !IdForm().IsMatch(id.Text))
            fields.Wrong("id", id, "may hold lower-case letters, digits, dots and hyphens only, and begins with a letter or digit.");
        return id;
    }

    // Visitors' phrases may stand for several forms by a slot: "{their} therapist", "my {partner}".
    private ImmutableArray<string> Phrases(Fields fields, string key)
    {
        var phrases = fields.Texts(key);
        foreach (var phrase in phrases)
            Template(phrase);
        return [.. phrases.Select(p => p.Text)];
    }

    private Template? Template(Scalar? text) => text is null
        ? null
        : Content.Template.Parse(text.Text.Trim(), text.Line, slot => report.Add(Codes.UnknownSlot, text.Line, UnknownSlot(slot)));

    private static string UnknownSlot(string slot) => slot is "{" or "}"
        ? $"There is a stray `{slot}` in this text."
        : $"There is no slot {{{slot}}}.{Nearest.Hint(slot, Slot.Names)}";

    [GeneratedRegex(@"^[a-z0-9]+([.-][a-z0-9]+)*$")]
    private static partial Regex IdForm();

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex RegionForm();
}
