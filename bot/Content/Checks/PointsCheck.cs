using GuidanceBot.Content.Points;

namespace GuidanceBot.Content.Checks;

/// <summary>What the sources say has to be told somewhere.</summary>
internal static class PointsCheck
{
    public static IEnumerable<Problem> Check(IReadOnlyList<Point> points, IReadOnlySet<string> ids, IReadOnlyCollection<string> sources)
    {
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var point in points)
        {
            if (!seen.TryAdd(point.Id, point.At))
                yield return At(point, point.At.Line, Codes.DuplicateId, $"The id `{point.Id}` is already in {seen[point.Id]}.");
            if (!sources.Contains(point.Source))
                yield return At(point, point.At.Line, Codes.UnknownSource, $"sources.yaml lists no source `{point.Source}`.{Nearest.Hint(point.Source, sources)}");
            if (point.Told.IsEmpty)
                yield return At(point, point.At.Line, Codes.Untold, $"No entry tells `{point.Id}`: {point.Says}");
            foreach (var told in point.Told.Where(told => !ids.Contains(told.Id)))
                yield return At(point, told.Line, Codes.UnknownRelated, $"There is no entry `{told.Id}`.{Nearest.Hint(told.Id, ids)}");
        }
    }

    private static Problem At(Point point, int line, string code, string message) => new(code, point.At.File, line, message);
}
