using System.Collections.Immutable;
using GuidanceBot.Framing;
using GuidanceBot.Runtime;

namespace GuidanceBot.Content.Reading;

/// <summary>Reads what the coach is taught: marks, guards and lists of words.</summary>
/// <param name="phrases">Reads the phrases of a key.</param>
internal sealed class FramingReader(Report report, Func<Fields, string, ImmutableArray<string>> phrases)
{
    private const string MarkPrefix = "frame.";
    private const string ListPrefix = "list.";

    // Some marks are found by how a line is built, and hear no words.
    public Entry Mark(Entry entry, Fields fields)
    {
        var filled = entry with { Hears = phrases(fields, "hears"), Unless = phrases(fields, "unless") };
        var onlyFor = Named<GuidanceBot.Framing.Purpose>(fields, "only-for");
        return After(MarkPrefix, entry) is { } name && Kebab.Parse<FindingKind>(name) is { } kind
            ? filled with { Mark = new MarkParts(kind, onlyFor) }
            : Wrong(filled, $"a mark is called {MarkPrefix} and one of {string.Join(", ", Names<FindingKind>.All)}");
    }

    public Entry Guard(Entry entry, Fields fields)
    {
        if (!fields.Has("hears"))
            fields.Missing("hears");
        return entry with { Hears = phrases(fields, "hears"), Unless = phrases(fields, "unless"), Guarded = Named<FindingKind>(fields, "for") };
    }

    public Entry List(Entry entry, Fields fields)
    {
        if (!fields.Has("words"))
            fields.Missing("words");
        var words = phrases(fields, "words");
        return After(ListPrefix, entry) is { } name
            ? entry with { List = new ListParts(name, words) }
            : Wrong(entry, $"a list is called {ListPrefix} and what phrases call it, as in {ListPrefix}feeling");
    }

    private static string? After(string prefix, Entry entry) =>
        entry.Id.StartsWith(prefix, StringComparison.Ordinal) ? entry.Id[prefix.Length..] : null;

    private static ImmutableArray<T> Named<T>(Fields fields, string key)
        where T : struct, Enum
    {
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var text in fields.Texts(key))
        {
            if (Names<T>.Parse(text.Text) is { } value)
                values.Add(value);
            else
                fields.OneOf(key, text, Names<T>.All);
        }

        return values.ToImmutable();
    }

    private Entry Wrong(Entry entry, string rule)
    {
        report.Add(Codes.WrongValue, entry.At.Line, $"`{entry.Id}`: {rule}.");
        return entry;
    }
}
