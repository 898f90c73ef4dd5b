using GuidanceBot.Content.Signing;

namespace GuidanceBot.Content.Checks;

/// <summary>How far the review is: what authors have not approved, and sign-offs that do not hold any more. That nobody has signed yet is no fault.</summary>
internal static class Reviews
{
    public static IEnumerable<Problem> Check(IReadOnlyList<Entry> entries, IReadOnlySet<string> ids, SignOffs signOffs, DateOnly today)
    {
        foreach (var entry in entries.Where(entry => entry.Background.Status != Status.Approved && entry.Whole is null))
            yield return new Problem(Codes.NotApproved, entry.At.File, entry.At.Line, $"`{entry.Id}` is {Names<Status>.Of(entry.Background.Status)}; what ships is approved.");

        foreach (var entry in entries)
        {
            var standing = signOffs.Standing(entry, today);
            if (standing is Standing.None or Standing.Signed || signOffs.Of(entry) is not { } signed)
                continue;
            yield return standing == Standing.Lapsed
                ? At(signed, Codes.Lapsed, $"`{entry.Id}` was signed off by {signed.By} on {signed.On:yyyy-MM-dd}, and has changed since. Have it signed again, or take the line out.")
                : At(signed, Codes.Overdue, $"`{entry.Id}` was to be read again by {signed.Due:yyyy-MM-dd}.");
        }

        foreach (var signed in signOffs.All.Where(signed => !ids.Contains(signed.Id)))
            yield return At(signed, Codes.UnknownSigned, $"There is no entry `{signed.Id}`.{Nearest.Hint(signed.Id, ids)}");
    }

    private static Problem At(SignOff signed, string code, string message) => new(code, signed.At.File, signed.At.Line, message);
}
