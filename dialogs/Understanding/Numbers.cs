using System.Globalization;

namespace GuidanceBot.Understanding;

/// <summary>Numbers and scales as people write them: "two steps back", "8 out of ten", "between 3 and 4", "about half".</summary>
internal static class Numbers
{
    private const int UsualScale = 10;
    private const int MostSteps = 30;
    private const int LongestScale = 6;

    /// <summary>How many steps are spoken of; 1 where no number is.</summary>
    public static int Steps(NormalizedText text)
    {
        foreach (var token in text.Tokens)
        {
            if (token.Word == "twice" || token.Word == "couple")
                return 2;
            if (token.Word != "one" && Of(token.Word) is { } number and >= 1 and <= MostSteps)
                return (int)number;
        }

        return 1;
    }

    /// <summary>How far up a scale a message points, from 0 to 1; null where it points nowhere on one.</summary>
    /// <param name="steps">How many steps the scale has; a bare number up to it is taken for a step as well.</param>
    /// <returns>Several where it can be read in more ways than one.</returns>
    public static double[] OnScale(NormalizedText text, int steps)
    {
        if (text.Count <= LongestScale && Part(text) is { } part)
            return [part];
        // "No one tells me", "married 8 years": a number in a sentence is no step.
        var said = text.Count > LongestScale ? [] : text.Tokens.Where(token => token.Word != "one" || text.Count == 1).Select(token => Of(token.Word)).OfType<double>().ToArray();
        if (said.Length == 0)
            return [];
        if (Outof(text) is { } scale)
            return scale > 0 && said[0] <= scale ? [said[0] / scale] : [];
        // "Between 3 and 4", "3 or 4": the middle of them.
        var number = said.Length == 2 && text.Tokens.Any(token => token.Word is "between" or "or" or "to") ? (said[0] + said[1]) / 2 : said[0];
        if (said.Length > 2 || number > UsualScale)
            return [];
        return number >= 1 && number <= steps && number == Math.Floor(number) ? [(number - 1) / (steps - 1), number / UsualScale] : [number / UsualScale];
    }

    /// <summary>The number a word is; null where it is none.</summary>
    public static double? Of(string word)
    {
        if (Spelled(word) is { } spelled)
            return spelled;
        return word.Length is >= 1 and <= 4 && char.IsAsciiDigit(word[0]) && double.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static double? Spelled(string word) => word switch
    {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        _ => null,
    };

    private static double? Part(NormalizedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            switch (text.Tokens[i].Word)
            {
                case "half" or "halfway" or "middle" or "midway":
                    return 0.5;
                case "quarter":
                    return i > 0 && text.Tokens[i - 1].Word == "three" ? 0.75 : 0.25;
                case "quarters":
                    return 0.75;
                case "third":
                    return i > 0 && text.Tokens[i - 1].Word == "two" ? 0.66 : i > 0 && text.Tokens[i - 1].Word is "a" or "one" ? 0.33 : null;
                case "percent" when i > 0 && Of(text.Tokens[i - 1].Word) is { } percent and <= 100:
                    return percent / 100;
            }

            if (Of(text.Tokens[i].Word) is { } number and <= 100 && FollowedBy(text, i, '%'))
                return number / 100;
        }

        return null;
    }

    // "8 out of ten", "8/10", "8 of 10": the number after it.
    private static double? Outof(NormalizedText text)
    {
        for (var i = 1; i < text.Count; i++)
        {
            if (Of(text.Tokens[i].Word) is not { } scale)
                continue;
            if (text.Tokens[i - 1].Word == "of" || (Of(text.Tokens[i - 1].Word) is not null && FollowedBy(text, i - 1, '/')))
                return scale;
        }

        return null;
    }

    private static bool FollowedBy(NormalizedText text, int token, char sign)
    {
        var after = text.Tokens[token].Start + text.Tokens[token].Length;
        return after < text.Original.Length && text.Original[after] == sign;
    }
}
