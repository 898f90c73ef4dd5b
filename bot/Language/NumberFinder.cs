using System.Buffers;
using System.Text.RegularExpressions;

namespace GuidanceBot.Language;

/// <summary>Phone numbers, mail and street addresses, handles, dates of birth and other numbers of a person.</summary>
internal sealed partial class NumberFinder
{
    // A phone number; shorter runs are prices, times and years.
    private const int FewestDigits = 7;

    // What every address and handle has one of.
    private static readonly SearchValues<char> addressing = SearchValues.Create("@.:");

    private readonly Regex? street;

    /// <param name="own">The content's own language.</param>
    public NumberFinder(LanguageProfile own)
    {
        if (own.Streets.IsEmpty)
            return;
        var ends = string.Join('|', own.Streets.Select(Regex.Escape));

        // "12 Elm Street", "12 elm st"; not "3 days on the road": a street's name has no small words, and few words.
        street = new Regex(
            $@"\b\d{{1,5}}[a-z]?,?\s+(?!(?:{SmallWords})\b)[\p{{L}}'’]+(?:\s+(?!(?:{SmallWords})\b)[\p{{L}}'’]+){{0,2}}?\s+(?:{ends})\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>No pattern has a time to keep to: a busy machine would read otherwise than an idle one. The text is short, and none goes back far.</summary>
    public bool IsIn(string text) =>
        (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && HoldsNumber(text)) || (text.AsSpan().IndexOfAny(addressing) >= 0 && (Mail().IsMatch(text) || Handle().IsMatch(text)));

    private bool HoldsNumber(string text) =>
        Born().IsMatch(text) || Code().IsMatch(text) || Home().IsMatch(text) || street?.IsMatch(text) == true || Digits().Matches(text).Any(IsOfAPerson);

    private static bool IsOfAPerson(Match digits) => digits.Value.Count(char.IsAsciiDigit) >= FewestDigits && !Years().IsMatch(digits.Value);

    private const string SmallWords =
        "a|an|the|on|in|of|at|to|for|and|or|but|with|from|by|per|times?|days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|seconds?|am|pm|oclock|people|kids|miles?|km|metres?|meters?|more|most|long|other|different|of|our|my|your|his|her|their|this|that|is|was|it|we|i|you|he|she|they|down|up|out";

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.\w{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<![\w@])@[A-Za-z_][\w.]{2,}|\b(?:www\.|https?://)\S+|\b(?:instagram|facebook|tiktok|linkedin|x|twitter)\.com/\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    // Digits with what stands between those of a phone number; no point or comma of thousands, no colon of a time.
    [GeneratedRegex(@"(?<![\w$€£#.,])\+?\(?\d(?:[ ()/.-]{0,2}\d)*(?![\w,]*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:19|20)\d\d\D+(?:19|20)\d\d$|^\d{1,2}[/.-]\d{1,2}[/.-](?:20[2-9]\d)$|^\d{4}-\d\d-\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    // A year long ago with a day, or a day beside "born".
    [GeneratedRegex(@"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19\d\d|20[01]\d|[4-9]\d)\b|\b(?:19\d\d|20[01]\d)-\d\d-\d\d\b|\b(?:born|dob|d\.o\.b\.?|date of birth|birthday)\b[^.!?]{0,25}\d{1,2}|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,?\s+(?:19\d\d|200\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Born();

    // "AB123456C", "QQ 12 34 56 C", a British postcode, a state and its zip.
    [GeneratedRegex(@"\b[A-Z]{1,3}\d{5,}[A-Z]?\b|\b[A-Z]{2}(?: ?\d\d){3} ?[A-D]\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]{2},? \d{5}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"\b(?:flat|apartment|apt|unit|suite|po box)\.? (?:no\.? ?)?#?\d+[a-z]?\b|\b\p{L}+(?:stra(?:ß|ss)e|gasse|platz|laan|straat) \d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Home();
}
