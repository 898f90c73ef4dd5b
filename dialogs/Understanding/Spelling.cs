using System.Collections.Frozen;

namespace GuidanceBot.Understanding;

/// <summary>Chat spelling and common slips of words that matter here. Applied after case, accents and apostrophes.</summary>
internal static class Spelling
{
    private static readonly FrozenDictionary<string, string> usual = new Dictionary<string, string>
    {
        ["u"] = "you",
        ["ur"] = "your",
        ["r"] = "are",
        ["bf"] = "boyfriend",
        ["gf"] = "girlfriend",
        ["hubby"] = "husband",
        ["hubs"] = "husband",
        ["wifey"] = "wife",
        ["bc"] = "because",
        ["cuz"] = "because",
        ["cos"] = "because",
        ["tho"] = "though",
        ["thx"] = "thanks",
        ["ty"] = "thanks",
        ["idk"] = "dunno",
        ["thearpy"] = "therapy",
        ["theraphy"] = "therapy",
        ["therpy"] = "therapy",
        ["therepy"] = "therapy",
        ["thearpist"] = "therapist",
        ["theripist"] = "therapist",
        ["therapyst"] = "therapist",
        ["councelling"] = "counselling",
        ["counceling"] = "counseling",
        ["seperate"] = "separate",
        ["definately"] = "definitely",
        ["realy"] = "really",
        ["fiancee"] = "fiance",
        ["gonna"] = "going",
        ["suiside"] = "suicide",
        ["suicde"] = "suicide",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Usual(string word) => usual.GetValueOrDefault(word, word);
}
