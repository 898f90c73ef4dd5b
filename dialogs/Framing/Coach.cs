using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Framing;

/// <summary>
/// Reads a visitor's own line and marks what lands and what may sting. An unfair mark on an anxious person's sentence is
/// worse than a missed one, so that whatever may be meant kindly, quoted, denied or feared is left alone.
/// </summary>
public sealed class Coach
{
    private readonly Language language;
    private readonly Slips slips;
    private readonly Cutter cutter;
    private readonly Judgement judgement;
    private readonly Styles styles;

    public Coach(FramingPhrases phrases)
    {
        var lists = new Lists(phrases.Lists);
        language = new Language(lists);
        slips = new Slips(phrases.Lists.FirstOrDefault(list => list.Name == "mistyped"), Words(phrases));
        cutter = new Cutter(lists);
        judgement = new Judgement(new Marker(phrases, lists), lists);
        styles = new Styles(lists);
    }

    /// <summary>Never throws, whatever the line.</summary>
    public LineReading Read(string line, Purpose purpose)
    {
        var typed = slips.Mend([.. Normalizer.Normalize(line).Tokens.Where(token => !token.IsSign)]);
        var words = Contractions.Expand(line, typed);
        if (words.IsEmpty || !language.IsRead(words))
            return new LineReading(false, [], null);
        var cut = cutter.Cut(line, words);
        return new LineReading(true, judgement.Judge(cut, purpose), styles.Of(cut, typed.Length));
    }

    private static IEnumerable<string> Words(FramingPhrases phrases) =>
        phrases.Lists.Where(list => list.Name != "other-languages").SelectMany(list => list.Words)
            .Concat(phrases.Marks.SelectMany(mark => mark.Hears.Concat(mark.Unless)))
            .SelectMany(text => Normalizer.Normalize(text).Tokens)
            .Select(token => token.Word);
}
