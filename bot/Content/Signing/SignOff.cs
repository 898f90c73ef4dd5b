namespace GuidanceBot.Content.Signing;

/// <summary>A clinician's signature under one entry, as it read on that day.</summary>
/// <param name="Hash">The entry's <see cref="Fingerprint"/> when it was signed: a changed text loses its sign-off by itself.</param>
/// <param name="By">Who signed.</param>
/// <param name="Due">The day by which it is to be read again.</param>
internal sealed record SignOff(string Id, string Hash, string By, DateOnly On, DateOnly Due, Place At);

/// <summary>What a signature is worth today.</summary>
internal enum Standing
{
    /// <summary>Nobody signed.</summary>
    None,

    /// <summary>Signed, as it reads now.</summary>
    Signed,

    /// <summary>Signed in an earlier wording.</summary>
    Lapsed,

    /// <summary>Signed, and to be read again.</summary>
    Overdue,
}

/// <summary>The sign-offs of a locale, by entry.</summary>
internal sealed class SignOffs(IReadOnlyDictionary<string, SignOff> byId)
{
    public static readonly SignOffs None = new(new Dictionary<string, SignOff>());

    public IEnumerable<SignOff> All => byId.Values;

    /// <summary>These, and below them the others.</summary>
    public SignOffs Over(SignOffs others) =>
        new(others.All.Where(other => !byId.ContainsKey(other.Id)).Concat(All).ToDictionary(one => one.Id, StringComparer.Ordinal));

    public SignOff? Of(Entry entry) => byId.GetValueOrDefault(entry.Id);

    public Standing Standing(Entry entry, DateOnly today) => Of(entry) switch
    {
        null => Signing.Standing.None,
        var signed when signed.Hash != Fingerprint.Of(entry) => Signing.Standing.Lapsed,
        var signed when signed.Due < today => Signing.Standing.Overdue,
        _ => Signing.Standing.Signed,
    };

    /// <summary>Whether every entry with words is signed as it reads now.</summary>
    public bool Cover(IEnumerable<Entry> entries) =>
        byId.Count > 0 && entries.Where(Fingerprint.IsSpoken).All(entry => Of(entry) is { } signed && signed.Hash == Fingerprint.Of(entry));
}
