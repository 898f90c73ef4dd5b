using System.Collections.Immutable;
using System.Globalization;

namespace GuidanceBot.Content.Reading;

/// <summary>The keys of one mapping, read by name. Whatever is wrong with a key goes into the report, with its line.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, Pair> pairs = new(StringComparer.Ordinal);
    private readonly Report report;

    /// <param name="owner">See <see cref="Owner"/>.</param>
    public Fields(Mapping mapping, Report report, string owner)
    {
        this.report = report;
        Owner = owner;
        Line = mapping.Line;
        foreach (var pair in mapping.Pairs)
        {
            if (!pairs.TryAdd(pair.Key.Text, pair))
                Add(Codes.DuplicateKey, pair.Key.Line, $"`{pair.Key.Text}` is given twice; the first is on line {pairs[pair.Key.Text].Key.Line}.");
        }
    }

    public int Line { get; }

    /// <summary>What the mapping is, for messages: "a prompt", "a topic file".</summary>
    public string Owner { get; set; }

    public bool Has(string key) => pairs.ContainsKey(key);

    /// <summary>Line of a key, or where the mapping begins.</summary>
    public int LineOf(string key) => pairs.TryGetValue(key, out var pair) ? pair.Key.Line : Line;

    public void RejectOthers(IReadOnlyCollection<string> allowed)
    {
        foreach (var (key, pair) in pairs)
        {
            if (!allowed.Contains(key, StringComparer.Ordinal))
                Add(Codes.UnknownKey, pair.Key.Line, $"`{key}` does not belong in {Owner}.{Nearest.Hint(key, allowed)}");
        }
    }

    /// <returns>Null when it is absent, or no text; the latter is in the report.</returns>
    public Scalar? Text(string key)
    {
        if (!pairs.TryGetValue(key, out var pair))
            return null;
        if (pair.Value is not Scalar scalar)
            return Nothing(Codes.WrongShape, pair.Key.Line, $"`{key}` has to be a text. A text that begins with {{ or [ needs quotes.");
        return string.IsNullOrWhiteSpace(scalar.Text) ? Nothing(Codes.MissingKey, pair.Key.Line, $"`{key}` is empty.") : scalar;
    }

    /// <returns>Null when it is absent, empty or no text; all of that is in the report.</returns>
    public Scalar? Needed(string key) => Has(key) ? Text(key) : Missing(key);

    public ImmutableArray<Scalar> Texts(string key) => List<Scalar>(key, "texts");

    public ImmutableArray<Mapping> Mappings(string key) => List<Mapping>(key, "entries with keys of their own");

    public Fields? Nested(string key, string what)
    {
        if (!pairs.TryGetValue(key, out var pair))
            return null;
        if (pair.Value is Mapping mapping)
            return new Fields(mapping, report, what);
        Add(Codes.WrongShape, pair.Key.Line, $"`{key}` has to have keys of its own.");
        return null;
    }

    /// <summary>One of a closed list of names.</summary>
    public T? Name<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return null;
        var value = Names<T>.Parse(text.Text);
        if (value is null)
            OneOf(key, text, Names<T>.All);
        return value;
    }

    /// <returns>Null when it is absent; a wrong one is in the report.</returns>
    public string? WebAddress(string key)
    {
        var text = Text(key);
        if (text is not null && !(Uri.TryCreate(text.Text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
            Wrong(key, text, "has to be a web address that begins with https://.");
        return text?.Text;
    }

    /// <summary>The day a source was read. What nobody can trace to its source and day is nothing anybody can trust.</summary>
    public DateOnly Verified()
    {
        if (!Has("source"))
            Missing("source");
        WebAddress("source");
        return Day("verified");
    }

    /// <returns><see cref="DateOnly.MinValue"/> when it is absent or no day; that is in the report.</returns>
    public DateOnly Day(string key)
    {
        if (Needed(key) is not { } text)
            return DateOnly.MinValue;
        if (!DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Wrong(key, text, "has to be a day, such as 2026-11-21.");
        return day;
    }

    public void OneOf(string key, Scalar text, IReadOnlyCollection<string> allowed)
    {
        if (!allowed.Contains(text.Text, StringComparer.Ordinal))
            Wrong(key, text, $"has to be one of {string.Join(", ", allowed)}.{Nearest.Hint(text.Text, allowed)}");
    }

    public void Wrong(string key, Scalar text, string rule) =>
        Add(Codes.WrongValue, text.Line, $"`{key}: {text.Text}` {rule}");

    public Scalar? Missing(string key) =>
        Nothing(Codes.MissingKey, Line, $"`{key}` is missing in {Owner}.");

    private ImmutableArray<T> List<T>(string key, string what)
        where T : Node
    {
        if (!pairs.TryGetValue(key, out var pair))
            return [];
        if (pair.Value is not Sequence list)
        {
            Add(Codes.WrongShape, pair.Key.Line, $"`{key}` has to be a list of {what}.");
            return [];
        }

        foreach (var other in list.Items.Where(item => item is not T or Scalar { Text: "" }))
            Add(Codes.WrongShape, other.Line, $"`{key}` has to be a list of {what}; this is something else.");
        return [.. list.Items.OfType<T>().Where(item => item is not Scalar { Text: "" })];
    }

    private Scalar? Nothing(string code, int line, string message)
    {
        Add(code, line, message);
        return null;
    }

    private void Add(string code, int line, string message) => report.Add(code, line, message);
}
