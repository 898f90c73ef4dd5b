using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Content.Checks;

/// <summary>What the reader learns from: that it can be told what an example is of, and that there is enough of each.</summary>
internal static class LearningCheck
{
    /// <summary>With fewer of a kind, it is taken for another too often.</summary>
    private const int Fewest = 30;

    public static IEnumerable<Problem> Check(IReadOnlyList<Entry> entries)
    {
        var sets = entries.Where(entry => entry.Kind == EntryKind.Examples).ToArray();
        return [.. sets.SelectMany(UnknownSet), .. sets.SelectMany(TooFew), .. Same(sets)];
    }

    private static IEnumerable<Problem> UnknownSet(Entry set)
    {
        if (!Learned.Ids.Contains(set.Id) && !IsOfDanger(set.Id))
            yield return At(set, set.At.Line, Codes.WrongValue, $"`{set.Id}` names nothing that is told from examples.{Nearest.Hint(set.Id, Learned.Ids)}");
    }

    // Topics and concerns are told in one go, short answers by themselves, and so is danger.
    private static string Question(Entry set) => set.Id.Split('.')[0] switch { "concern" => "topic", "conduct" => "danger", var first => first };

    private static bool IsOfDanger(string id) =>
        id.StartsWith(DangerExamples.Prefix, StringComparison.Ordinal) && DangerExamples.IsLabel(id[DangerExamples.Prefix.Length..])
        || id.StartsWith(Conduct.Prefix, StringComparison.Ordinal) && DangerExamples.IsConduct(id[Conduct.Prefix.Length..]);

    private static IEnumerable<Problem> TooFew(Entry set)
    {
        if (set.Examples.Length is > 0 and < Fewest)
            yield return At(set, set.At.Line, Codes.FewExamples, $"`{set.Id}` has {set.Examples.Length} examples; with fewer than {Fewest} it is taken for something else too often.");
    }

    // What a line is an example of, in one and the same question, can be one thing only.
    private static IEnumerable<Problem> Same(IEnumerable<Entry> sets)
    {
        foreach (var question in sets.GroupBy(Question))
        {
            var seen = new Dictionary<string, (Entry Set, int Line)>(StringComparer.Ordinal);
            foreach (var (set, example) in question.SelectMany(set => set.Examples, (set, example) => (set, example)))
            {
                var words = string.Join(' ', Normalizer.Normalize(example.Text).Tokens.Select(token => token.Word));
                if (words.Length > 0 && !seen.TryAdd(words, (set, example.Line)) && seen[words].Set.Id != set.Id)
                    yield return At(set, example.Line, Codes.SameExample, $"\"{example.Text}\" is already an example of `{seen[words].Set.Id}` ({seen[words].Set.At.File}, line {seen[words].Line}).");
            }
        }
    }

    private static Problem At(Entry set, int line, string code, string message) => new(code, set.At.File, line, message);
}
