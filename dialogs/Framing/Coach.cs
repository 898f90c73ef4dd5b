using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Framing;

/// <summary>
/// Reads a visitor's own line and marks what lands and what may sting. An unfair mark on an anxious person's sentence is
/// worse than a missed one, so that whatever may be meant kindly, quoted, denied or feared is left alone.
/// </summary>
public sealed class Coach
{
    private readonly Cutter cutter;
    private readonly Marker marker;

    public Coach(FramingPhrases phrases)
    {
        var lists = new Lists(phrases.Lists);
        cutter = new Cutter(lists);
        marker = new Marker(phrases, lists);
    }

    /// <summary>Never throws, whatever the line.</summary>
    public LineReading Read(string line, Purpose purpose)
    {
        var words = Contractions.Expand(Normalizer.Normalize(line).Tokens);
        if (words.IsEmpty)
            return new LineReading(false, [], null);
        return new LineReading(true, marker.Mark(cutter.Cut(line, words), purpose), null);
    }
}
