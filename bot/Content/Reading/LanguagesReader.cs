using System.Collections.Immutable;
using GuidanceBot.Language;

namespace GuidanceBot.Content.Reading;

/// <summary>Reads <c>languages.yaml</c>: words that tell one language from another. It may be missing.</summary>
internal static class LanguagesReader
{
    public const string File = "languages.yaml";

    private static readonly string[] keys = ["code", "words", "capitals", "names", "titles", "streets"];

    public static LanguageWords Read(Node? root, Report report)
    {
        if (root is not Sequence list)
        {
            report.Add(Codes.WrongShape, root?.Line ?? 1, "languages.yaml has to be a list of languages, each with `- code:`.");
            return LanguageWords.None;
        }

        var languages = new Dictionary<string, LanguageProfile>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in list.Items)
        {
            if (item is not Mapping mapping)
                report.Add(Codes.WrongShape, item.Line, "A language has to have a `code` and `words`.");
            else if (Language(new Fields(mapping, report, "a language")) is { } language && !languages.TryAdd(language.Code, language))
                report.Add(Codes.DuplicateId, mapping.Line, $"The language `{language.Code}` is listed twice.");
        }

        return new LanguageWords([.. languages.Values]);
    }

    private static LanguageProfile? Language(Fields fields)
    {
        fields.RejectOthers(keys);
        var code = fields.Needed("code");
        if (!fields.Has("words"))
            fields.Missing("words");
        return code is null ? null : new LanguageProfile(code.Text, Words(fields, "words"))
        {
            Capitals = Words(fields, "capitals"),
            Names = Words(fields, "names"),
            Titles = Words(fields, "titles"),
            Streets = Words(fields, "streets"),
        };
    }

    private static ImmutableArray<string> Words(Fields fields, string key)
    {
        var words = fields.Texts(key);
        foreach (var word in words.Where(word => Typed.Words(word.Text) is not [{ Length: var length }] || length != word.Text.Length))
            fields.Wrong(key, word, "has to be one word of letters.");
        return [.. words.Select(word => word.Text)];
    }
}
