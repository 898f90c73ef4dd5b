namespace GuidanceBot.Understanding;

/// <summary>Words that turn what follows into its opposite ("never scary").</summary>
internal static class Negation
{
    private const int Reach = 3;

    public static bool Is(string word) =>
        word is "not" or "never" or "no" or "without" or "isnt" or "arent" or "wasnt" or "dont" or "doesnt" or "didnt"
            or "wont" or "aint" or "nothing" or "hardly";

    /// <summary>Whether what begins at <paramref name="at"/> is denied by a word shortly before it in the same sentence.</summary>
    public static bool Before(NormalizedText text, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            if (text.EndsAfter(i))
                return false;
            if (Is(text.Tokens[i].Word))
                return true;
        }

        return false;
    }
}
