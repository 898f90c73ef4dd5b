using System.Text.RegularExpressions;
using GuidanceBot.Content.Checks;
using GuidanceBot.Language;

namespace GuidanceBot.Content;

/// <summary>Every word that the content says or hears: what is among them is no foreign word, and no name.</summary>
internal static partial class Vocabulary
{
    // The one list whose words are not of the content's language.
    private const string Others = "other-languages";

    // Signals are heard in several languages: what they hold says nothing of the content's own.
    public static IReadOnlySet<string> Of(IEnumerable<Entry> entries) => entries
        .Where(entry => entry.Kind != EntryKind.Signal)
        .SelectMany(Texts)
        .SelectMany(text => Typed.Words(NoWords().Replace(text, " ")))
        .Select(word => word.Folded)
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(Entry entry) =>
    [
        .. Passage.Of(entry).Select(passage => passage.Template.Source),
        .. entry.Hears,
        .. entry.Unless,
        .. entry.Same,
        .. entry.Card?.Asks ?? [],
        .. entry.Prompt?.Choices.SelectMany(choice => choice.Also.Concat(choice.Hears)) ?? [],
        .. entry.List is { } list && list.Name != Others ? list.Words : [],
    ];

    // Slots and lists by name; and beginnings of words, which phrases may hold.
    [GeneratedRegex(@"\{[^}]*\}|<[^>]*>|\w+\*")]
    private static partial Regex NoWords();
}
