using System.Collections.Immutable;

namespace GuidanceBot.Content.Checks;

/// <summary>Compares the content with what code refers to.</summary>
internal static class Requirements
{
    /// <param name="ids">Also ids of entries too broken to be read: those are not missing.</param>
    public static IEnumerable<Problem> Check(
        IEnumerable<RequiredEntry> required, IEnumerable<Entry> entries, IReadOnlySet<string> ids, string locale)
    {
        var byId = entries.ToLookup(e => e.Id, StringComparer.Ordinal);
        foreach (var need in required)
        {
            if (byId[need.Id].FirstOrDefault() is { } entry)
            {
                foreach (var problem in Compare(need, entry))
                    yield return problem;
            }
            else if (!ids.Contains(need.Id))
                yield return new Problem(Codes.MissingEntry, locale, 1, $"The entry `{need.Id}` is missing{(need.Kind is null ? "" : $"; it has to be a {need.Kind}")}.{Nearest.Hint(need.Id, ids)}");
        }
    }

    private static IEnumerable<Problem> Compare(RequiredEntry need, Entry entry)
    {
        if (need.Kind is null ? entry.Text is null : need.Kind != Kinds.Name(entry.Kind))
            yield return At(entry, Codes.WrongKind, $"`{entry.Id}` has to be a {need.Kind ?? "kind with a text"}, and is a {Kinds.Name(entry.Kind)}.");
        else if (need.Choices is { } choices && Difference(choices, entry) is { Length: > 0 } difference)
            yield return At(entry, Codes.WrongChoices, $"The choices of `{entry.Id}` differ from the dialog's: {difference}.");
    }

    private static string Difference(ImmutableArray<string> needed, Entry prompt)
    {
        var given = (prompt.Prompt?.Choices ?? []).Select(c => c.Id.Id).ToArray();
        var missing = needed.Except(given).Select(id => $"`{id}` is missing");
        var extra = given.Except(needed).Select(id => $"`{id}` is not known to it");
        return string.Join(", ", missing.Concat(extra));
    }

    private static Problem At(Entry entry, string code, string message) => new(code, entry.At.File, entry.At.Line, message);
}
