using GuidanceBot.Understanding;

namespace GuidanceBot.Safety;

/// <summary>Whether somebody says that they are under 18: "i'm 16", "I am fifteen years old", "im in 9th grade".</summary>
public static class Age
{
    private const int Adult = 18;
    private const int Oldest = 110;

    // Younger than this nobody types here; "I'm 3 months in" is about something else.
    private const int Youngest = 8;

    private const int FirstYear = 5;
    private const int LastYear = 12;

    /// <summary>Whether somebody says that they are an adult after all: "I'm 35".</summary>
    public static bool IsAdult(NormalizedText text) =>
        Enumerable.Range(0, text.Count).Any(at => Told(text, at) is >= Adult and <= Oldest && !IsSomethingElse(text, at));

    public static bool IsUnder18(NormalizedText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if ((Told(text, at) is { } age && age is >= Youngest and < Adult && !IsSomethingElse(text, at)) || IsAtSchool(text, at))
                return true;
        }

        return false;
    }

    // "I'm in year 9", "im in grade 10": not "in year 9 of our marriage".
    private static bool IsAtSchool(NormalizedText text, int at) =>
        text.Tokens[at].Word is "year" or "grade" && at > 1 && text.Tokens[at - 1].Word == "in" && text.Tokens[at - 2].Word is "im" or "am"
        && Numbers.Of(Next(text, at)) is >= FirstYear and <= LastYear && (at + 2 >= text.Count || text.Tokens[at + 2].Word is not ("of" or "with" or "together"));

    // The number that is said of oneself, where one ends at this token.
    private static int? Told(NormalizedText text, int at)
    {
        var word = text.Tokens[at].Word;
        if ((Teen(word) ?? Numbers.Of(word)) is not { } number)
            return null;
        var before = at > 0 ? text.Tokens[at - 1].Word : "";
        var first = at > 1 ? text.Tokens[at - 2].Word : "";
        var isOwn = before == "im" || (before is "am" or "only" or "just" or "turned" or "turning" or "still" or "nearly" or "almost" or "actually" or "really" && first is "i" or "im" or "just" or "am" or "ive");
        var isSaid = isOwn || (at == 0 && Next(text, at) is "f" or "m" or "yo" or "male" or "female");
        return isSaid && !IsDated(text, at) ? (int)number : null;
    }

    private static double? Teen(string word) => word switch
    {
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        _ => null,
    };

    // "I'm 16 weeks pregnant", "I'm 15 minutes late", "I'm 12 sessions in".
    private static bool IsSomethingElse(NormalizedText text, int at)
    {
        var next = Next(text, at);
        if (next is "year" or "years")
            return !(at + 2 < text.Count && text.Tokens[at + 2].Word is "old" or "of") && at + 2 < text.Count;
        if (next is "" or "yo" or "f" or "m" or "and" or "but" or "so" or "btw" or "male" or "female" or "he" or "she" or "my" or "i" or "im" or "can" or "do" or "is" or "if" or "or" or "lol" or "now" or "nearly" or "almost" or "still" or "too" or "the" or "ok" or "okay" or "tho" or "though")
            return false;
        return !text.EndsAfter(at);
    }

    private static bool IsDated(NormalizedText text, int at)
    {
        for (var i = Math.Max(0, at - 4); i < at; i++)
        {
            if (text.Tokens[i].Word is "when" or "since" or "until" or "was" or "page" or "step" or "like" or "feel")
                return true;
        }

        return false;
    }

    private static string Next(NormalizedText text, int at) => at + 1 < text.Count ? text.Tokens[at + 1].Word : "";
}
