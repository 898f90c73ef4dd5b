using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GuidanceBot.Understanding;

/// <summary>A choice by its place: "the second one", "number 2", "the last", "b".</summary>
internal static class Ordinals
{
    private static readonly FrozenDictionary<string, int> places = new[]
    {
        "1 1st first one a top former",
        "2 2nd second two b",
        "3 3rd third three c",
        "4 4th fourth four d",
        "5 5th fifth five e",
    }
        .SelectMany((words, place) => words.Split(' ').Select(word => (Word: word, Place: place)))
        .ToFrozenDictionary(one => one.Word, one => one.Place, StringComparer.Ordinal);

    /// <param name="shown">The choices on the screen, in order.</param>
    /// <returns>Null where no place is named that there is.</returns>
    public static string? Read(NormalizedText text, ImmutableArray<string> shown)
    {
        var from = 0;
        while (from < text.Count && text.Tokens[from].Word is "the" or "number" or "option" or "choice" or "answer" or "probably" or "maybe" or "id" or "say" or "i" or "pick" or "choose" or "take" or "think" or "guess" or "suppose")
            from++;
        if (from == text.Count || Place(text, from, shown.Length) is not { } place || place >= shown.Length || place < 0)
            return null;
        return Leads(text, from) ? shown[place] : null;
    }

    private static int? Place(NormalizedText text, int at, int count) => text.Tokens[at].Word switch
    {
        "last" or "bottom" or "latter" => count - 1,
        "middle" when count % 2 == 1 => count / 2,
        // A bare letter is a place only where nothing else is said.
        { Length: 1 } letter when char.IsAsciiLetter(letter[0]) && text.Count > at + 1 => null,
        var word => places.TryGetValue(word, out var place) ? place : null,
    };

    // "First. But how do I say it" picks; "first we had a row" tells.
    private static bool Leads(NormalizedText text, int at) =>
        text.EndsAfter(at) || text.Tokens[at + 1].Word is "one" or "option" or "choice" or "mostly" or "i" or "please" or "probably" or "though" or "maybe" or "really" or "and" or "then" or "think";
}
