namespace GuidanceBot.Framing;

/// <summary>Manners of speaking worth one neutral word.</summary>
internal sealed class Styles(Lists lists)
{
    private const int MostWordsOfAShort = 4;
    private const int MostWordsBeforeLong = 70;

    private readonly Listed written = lists["written"];

    /// <param name="count">Words as typed.</param>
    public LineStyle? Of(SpokenLine line, int count)
    {
        if (count <= MostWordsOfAShort)
            return LineStyle.Short;
        if (count > MostWordsBeforeLong)
            return LineStyle.Long;
        return written.IsIn(line) ? LineStyle.Written : null;
    }
}
