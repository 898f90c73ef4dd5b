using System.Collections.Frozen;
using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Understanding;

/// <summary>The closed list of pronoun slots in authored texts, and what each becomes.</summary>
public static class Pronouns
{
    /// <summary>Forms by slot name, in the order of <see cref="Pronoun"/>: they, she, he.</summary>
    public static readonly FrozenDictionary<string, ImmutableArray<string>> Forms =
        new Dictionary<string, ImmutableArray<string>>
        {
            ["they"] = ["they", "she", "he"],
            ["them"] = ["them", "her", "him"],
            ["their"] = ["their", "her", "his"],
            ["theirs"] = ["theirs", "hers", "his"],
            ["themself"] = ["themself", "herself", "himself"],
            ["they're"] = ["they're", "she's", "he's"],
            ["they've"] = ["they've", "she's", "he's"],
            ["they'll"] = ["they'll", "she'll", "he'll"],
            ["they'd"] = ["they'd", "she'd", "he'd"],
            ["are"] = ["are", "is", "is"],
            ["aren't"] = ["aren't", "isn't", "isn't"],
            ["have"] = ["have", "has", "has"],
            ["haven't"] = ["haven't", "hasn't", "hasn't"],
            ["were"] = ["were", "was", "was"],
            ["do"] = ["do", "does", "does"],
            ["don't"] = ["don't", "doesn't", "doesn't"],
            ["s"] = ["", "s", "s"],
            ["es"] = ["", "es", "es"],
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a typed word is somebody else as the one who does something.</summary>
    internal static bool IsThird(string word) =>
        word is "he" or "she" or "they" or "hes" or "shes" or "theyre" or "hed" or "shed" or "theyd" or "shell" or "theyll";

    /// <summary><paramref name="template"/> with every pronoun slot in the form of <paramref name="pronoun"/>.</summary>
    public static string Fill(string template, Pronoun pronoun)
    {
        foreach (var (slot, forms) in Forms)
            template = template.Replace('{' + slot + '}', forms[(int)pronoun], StringComparison.OrdinalIgnoreCase);
        return template;
    }
}
