using System.Collections.Frozen;
using System.Text;

namespace GuidanceBot.Understanding;

/// <summary>"Sooo" is "so" and "yesss" is "yes"; "goood" is "good". Doubled letters stay.</summary>
internal static class Elongation
{
    private const int Drawn = 3;

    // What is spelled with two letters and often drawn out; everything else has one.
    private static readonly FrozenSet<string> doubled = FrozenSet.Create(
        StringComparer.Ordinal,
        "good", "too", "feel", "need", "see", "been", "seem", "week", "sleep", "keep", "feeling", "needed", "look", "soon", "room", "book", "cool",
        "tell", "well", "will", "all", "call", "still", "really", "hello", "hell", "kill", "ill", "full", "fell", "pull", "small", "totally",
        "off", "stuff", "miss", "pass", "kiss", "less", "mess", "happy", "sorry", "worry", "worried", "happened", "funny", "currently",
        "matter", "better", "little", "getting", "letting", "add", "odd", "mood", "agree", "three", "free", "ooh", "boo", "eek", "meet", "weeks");

    public static void Shorten(StringBuilder word)
    {
        if (!IsDrawn(word))
            return;
        var typed = word.ToString();
        Shorten(typed, word, 2);
        if (doubled.Contains(word.ToString()))
            return;
        Shorten(typed, word, 1);
    }

    private static bool IsDrawn(StringBuilder word)
    {
        var run = 1;
        for (var i = 1; i < word.Length; i++)
        {
            run = word[i] == word[i - 1] && !char.IsDigit(word[i]) ? run + 1 : 1;
            if (run == Drawn)
                return true;
        }

        return false;
    }

    private static void Shorten(string typed, StringBuilder word, int to)
    {
        word.Clear();
        for (var i = 0; i < typed.Length;)
        {
            var run = 1;
            while (i + run < typed.Length && typed[i + run] == typed[i])
                run++;
            word.Append(typed[i], run >= Drawn && !char.IsDigit(typed[i]) ? to : run);
            i += run;
        }
    }
}
