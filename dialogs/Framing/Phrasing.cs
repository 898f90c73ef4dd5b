namespace GuidanceBot.Framing;

/// <summary>What can be said of a phrase before any line is read, for the check of the content.</summary>
public static class Phrasing
{
    /// <summary>Names of the lists that a phrase refers to.</summary>
    public static IEnumerable<string> ListsIn(string phrase) => phrase.Split(' ').Select(Part.ListNamed).OfType<string>();

    /// <summary>False for a phrase of nothing but gaps and signs, which could never be found.</summary>
    public static bool NamesAWord(string phrase) => Pattern.Compile(phrase, new Lists([])) is not null;
}
