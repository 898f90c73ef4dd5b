using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GuidanceBot.Content;

/// <summary>What a visitor may always say by a button. What stands on it is what is said, and is heard in every language without an author's doing.</summary>
internal static partial class Menu
{
    // Each label, and the command that it says.
    private static readonly ImmutableArray<(string Label, string Command)> all =
    [
        ("ui.menu.back", "command.back"),
        ("ui.menu.skip", "command.skip"),
        ("ui.menu.why", "command.why"),
        ("ui.menu.start-over", "command.restart"),
        ("ui.menu.stop", "command.stop"),
        ("ui.menu.help", "command.help"),
        ("ui.menu.delete", "command.delete"),
    ];

    /// <summary>The ids of its labels.</summary>
    public static IEnumerable<string> Labels => all.Select(button => button.Label);

    /// <summary>What its button says for a command, as a phrase; nothing for what has no button.</summary>
    public static IEnumerable<string> Phrases(string cue, IReadOnlyCollection<Entry> entries) =>
        from button in all
        where button.Command == cue
        from entry in entries
        where entry.Id == button.Label && entry.Text is not null
        select Marks().Replace(entry.Text!.Plain, " ").Trim();

    // In a phrase some marks have a meaning.
    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}'’ ]+", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
