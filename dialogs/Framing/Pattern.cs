using System.Collections.Immutable;

namespace GuidanceBot.Framing;

/// <summary>
/// A phrase to look for in a line. Beside words: <c>therap*</c> for any word beginning so, <c>say/says</c> for either,
/// <c>&lt;feeling&gt;</c> for anything in that list, <c>just?</c> for what may be missing, <c>^</c> and <c>$</c> for the
/// beginning and end of a clause, <c>…</c> for up to six words of the same clause and, at the end, for the rest of it,
/// <c>,</c> for the beginning of any later clause of the sentence.
/// </summary>
internal sealed class Pattern
{
    private const int WidestGap = 6;
    private const int LongestRest = 16;
    private const int FarthestClause = 40;

    private readonly ImmutableArray<Part> parts;
    private readonly bool rest;

    // Of each of these a line has one that it stands in.
    private readonly ImmutableArray<WordMask> needsOne;

    private Pattern(ImmutableArray<Part> parts, bool rest)
    {
        this.parts = parts;
        this.rest = rest;
        var needed = parts.Where(part => part.Kind is PartKind.Words or PartKind.List && !part.IsOpen && !part.Optional).Select(part => part.Words).ToArray();
        Needs = WordMask.Of(needed.Where(words => words.Heads.Length == 1).SelectMany(words => words.Heads));
        needsOne = [.. needed.Where(words => words.Heads.Length != 1).Select(words => words.Mask)];
    }

    /// <summary>The words that no line is without that it stands in.</summary>
    public WordMask Needs { get; }

    /// <summary>False where a line has not the words for it, beside those that it needs all.</summary>
    public bool MayBeIn(SpokenLine line)
    {
        foreach (var need in needsOne)
        {
            if (!need.Shares(line.Mask))
                return false;
        }

        return true;
    }

    /// <summary>The words it can begin with; null where they cannot be told.</summary>
    public ImmutableArray<string>? Heads
    {
        get
        {
            var heads = ImmutableArray.CreateBuilder<string>();
            foreach (var part in parts.Where(part => part.Kind != PartKind.Start))
            {
                if (part.Kind is not (PartKind.Words or PartKind.List) || part.IsOpen)
                    return null;
                heads.AddRange(part.Heads);
                if (!part.Optional)
                    return heads.ToImmutable();
            }

            return null;
        }
    }

    /// <returns>Null when it names no word.</returns>
    public static Pattern? Compile(string phrase, Lists lists)
    {
        var pieces = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var parts = pieces.Select(lists.Piece).ToList();
        var rest = parts.Count > 0 && parts[^1].Kind == PartKind.Gap;
        if (rest)
            parts.RemoveAt(parts.Count - 1);
        return parts.Any(part => part.Kind is PartKind.Words or PartKind.List) ? new Pattern([.. parts], rest) : null;
    }

    /// <returns>The word after the last one covered, or -1 when it is not there.</returns>
    public int MatchAt(SpokenLine line, int at)
    {
        var end = Match(line, at, 0, at);
        if (end <= at || !rest || end >= line.Count || line.Clauses[end])
            return end;
        return Math.Max(end, Math.Min(line.ClauseEnd(end - 1), at + LongestRest));
    }

    private int Match(SpokenLine line, int at, int index, int from)
    {
        if (index == parts.Length)
            return at;
        var part = parts[index];
        return part.Kind switch
        {
            PartKind.Start => at < line.Count && line.Clauses[at] ? Match(line, at, index + 1, from) : -1,
            PartKind.End => at == line.Count || line.Clauses[at] ? Match(line, at, index + 1, from) : -1,
            PartKind.Gap => Skip(line, at, index, from),
            PartKind.Later => Later(line, at, index, from),
            _ => Take(line, at, index, from),
        };
    }

    private int Take(SpokenLine line, int at, int index, int from)
    {
        var covered = at < line.Count && !(at > from && line.Sentences[at]) ? parts[index].MatchAt(line, at) : 0;
        var end = covered > 0 && GoesOn(line, at + covered, index + 1) ? Match(line, at + covered, index + 1, from) : -1;
        return end < 0 && parts[index].Optional ? Match(line, at, index + 1, from) : end;
    }

    // Words that name one thing are not parted by a comma.
    private bool GoesOn(SpokenLine line, int at, int next) =>
        next == parts.Length || at >= line.Count || !line.Pauses[at] || parts[next].Kind is not (PartKind.Words or PartKind.List or PartKind.Gap);

    private int Skip(SpokenLine line, int at, int index, int from)
    {
        for (var skipped = 0; skipped <= WidestGap && at + skipped <= line.Count; skipped++)
        {
            if (Match(line, at + skipped, index + 1, from) is var end && end >= 0)
                return end;
            if (at + skipped < line.Count && skipped > 0 && line.Clauses[at + skipped])
                return -1;
        }

        return -1;
    }

    private int Later(SpokenLine line, int at, int index, int from)
    {
        var end = line.SentenceEnd(Math.Max(0, at - 1));
        for (var i = at; i < Math.Min(end, at + FarthestClause); i++)
        {
            if (line.Clauses[i] && Match(line, i, index + 1, from) is var found && found >= 0)
                return found;
        }

        return -1;
    }
}
