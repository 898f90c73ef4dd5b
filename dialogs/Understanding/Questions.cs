namespace GuidanceBot.Understanding;

/// <summary>Whether a message asks something.</summary>
internal static class Questions
{
    public static bool Looks(NormalizedText text)
    {
        if (text.Count == 0)
            return false;
        return text.Original.Contains('?') || text.Tokens[0].Word
            is "what" or "whats" or "how" or "why" or "can" or "could" or "is" or "are" or "do" or "does" or "will"
            or "would" or "may" or "who" or "when" or "should" or "am" or "did" or "has" or "have" or "isnt" or "arent";
    }
}
