namespace GuidanceBot.Content.Checks;

/// <summary>An option is fair when what speaks for it and against it goes equally deep, and it fits one bubble.</summary>
internal static class Options
{
    public static IEnumerable<Problem> Check(Entry entry, OptionParts option)
    {
        var (pro, contra) = (English.Words(option.For.Plain), English.Words(option.Against.Plain));
        if (Differ(pro, contra))
            yield return At(entry, Codes.Unequal, $"`for` has {pro} words and `against` {contra}; they differ by more than a third.");
        var (points, others) = (English.CountSentences(option.For.Plain), English.CountSentences(option.Against.Plain));
        if (Differ(points, others))
            yield return At(entry, Codes.Unequal, $"`for` makes {points} points and `against` {others}, a sentence each; they differ by more than a third.");

        var all = English.Words($"{option.Title.Plain} {option.For.Plain} {option.Against.Plain} {option.Living.Plain}");
        if (all > Wording.MostWordsInBubble)
            yield return At(entry, Codes.LongBubble, $"the option has {all} words in all, {Wording.MostWordsInBubble} at most in a bubble.");
    }

    private static bool Differ(int one, int other) =>
        one > 0 && other > 0 && Math.Abs(one - other) * 3 > Math.Max(one, other);

    private static Problem At(Entry entry, string code, string message) =>
        new(code, entry.At.File, entry.At.Line, $"`{entry.Id}`: {message}");
}
