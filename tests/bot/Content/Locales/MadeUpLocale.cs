using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using GuidanceBot.Content;
using GuidanceBot.Content.Reading;

namespace GuidanceBot.Tests.Content;

/// <summary>A translation that nobody can take for English: accented, and running from right to left. Visitors' phrases stay.</summary>
internal sealed partial class MadeUpLocale
{
    public const string Code = "qps";
    public const char RightToLeft = '\u202B';
    private const char Pop = '\u202C';

    private static readonly JsonSerializerOptions json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    private readonly Dictionary<string, Entry> english;
    private Dictionary<string, string> of = [];

    private MadeUpLocale(IEnumerable<Entry> english) => this.english = english.ToDictionary(entry => entry.Id, StringComparer.Ordinal);

    /// <summary>Translates all but what is left out, once without fingerprints and once with those that the check tells.</summary>
    public static void Make(ShippedContent content, params string[] except)
    {
        var made = new MadeUpLocale(ContentLoader.Load(content.Path, Locale.Source, []).Entries);
        content.Put($"{Code}/locale.yaml", "direction: rtl\n");
        content.Put($"{Code}/all.yaml", made.Write(except));
        made.of = content.Check(Code).Where(problem => problem.Code == Codes.Stale)
            .Select(problem => Told().Match(problem.Message)).ToDictionary(told => told.Groups["id"].Value, told => told.Groups["of"].Value, StringComparer.Ordinal);
        content.Put($"{Code}/all.yaml", made.Write(except));
    }

    /// <summary>A text as it reads in this language; slots stay.</summary>
    public static string Translated(string text) => RightToLeft + SlotOrVowel().Replace(text, found => found.Value switch
    {
        "a" => "á",
        "e" => "é",
        "i" => "í",
        "o" => "ó",
        "u" => "ú",
        "A" => "Á",
        "E" => "É",
        "I" => "Í",
        "O" => "Ó",
        "U" => "Ú",
        var slot => slot,
    }) + Pop;

    // JSON is YAML too.
    private string Write(string[] except) => JsonSerializer.Serialize(
        new { topic = "all", entries = english.Values.Where(entry => entry.Whole is null && !except.Contains(entry.Id)).Select(Written) }, json);

    private MadeEntry Written(Entry entry) => new(
        entry.Id,
        Kinds.Name(entry.Kind),
        entry.Background.Topic,
        [.. entry.Background.Sources.Select(source => source.Id)],
        Names<Evidence>.Of(entry.Background.Evidence),
        Names<Status>.Of(entry.Background.Status))
    {
        Of = of.GetValueOrDefault(entry.Id),
        Contact = entry.Contact == Safety.Contact.None ? null : Names<Safety.Contact>.Of(entry.Contact),
        Text = Text(entry.Text),
        Why = Part(entry, "why"),
        Unsure = Part(entry, "unsure"),
        Named = Some(entry.Prompt?.Named),
        Choices = entry.Prompt?.Choices.Select(choice => new MadeChoice(
            choice.Id.Id, Text(choice.Label)!, Some(choice.Also), Some(choice.Hears), Part(entry, $"{choice.Id.Id}.took"))),
        Label = Text(entry.Card?.Label),
        Asks = Some(entry.Card?.Asks),
        Disagree = Text(entry.Card?.Disagree),
        Related = Some(entry.Card?.Related.Select(card => card.Id)),
        Title = Text(entry.Option?.Title),
        For = entry.Option is { } option ? JsonValue.Create(Text(option.For)) : JsonSerializer.SerializeToNode(Some(entry.Guarded?.Select(Names<Framing.FindingKind>.Of))),
        Against = Text(entry.Option?.Against),
        Living = Text(entry.Option?.Living),
        Hears = Some(entry.Hears),
        Unless = Some(entry.Unless),
        Fires = Lines(entry.Signal?.Fires),
        Silent = Lines(entry.Signal?.Silent),
        Reach = entry.Signal is { AsksOnly: true } ? "check-in" : null,
        Needs = entry.Signal?.Needs,
        OnlyFor = Some(entry.Mark?.OnlyFor.Select(Names<Framing.Purpose>.Of)),
        Words = entry.Kind == EntryKind.Sense
            ? JsonValue.Create(string.Join(' ', entry.Same)) : JsonSerializer.SerializeToNode(Some(entry.List?.Words ?? entry.Same)),
        Lines = entry.Examples.IsEmpty ? null : string.Join('\n', entry.Examples.Select(example => example.Text)),
        Region = entry.Law?.Region,
        Source = entry.Law is null ? null : "https://example.org/",
        Verified = entry.Law?.Verified.ToString("yyyy-MM-dd", null),
    };

    private string? Part(Entry whole, string name) => Text(english.GetValueOrDefault($"{whole.Id}.{name}") is { } part && part.Whole == whole.Id ? part.Text : null);

    private static string? Text(Template? text) => text is null ? null : Translated(text.Source);

    private static string[]? Lines(ImmutableArray<ExampleLine>? lines) => lines?.Select(line => line.Text).ToArray();

    private static string[]? Some(IEnumerable<string>? texts) => texts?.ToArray() is { Length: > 0 } some ? some : null;

    private static string[]? Some(ImmutableArray<string>? texts) => Some(texts?.AsEnumerable());

    [GeneratedRegex(@"\{[^}]*\}|[aeiouAEIOU]")]
    private static partial Regex SlotOrVowel();

    [GeneratedRegex("`(?<id>[^`]+)` does not say which wording it translates; if it is the present one, write `of: \"(?<of>[0-9a-f]+)\"`\\.")]
    private static partial Regex Told();
}
