namespace GuidanceBot.Content;

/// <summary>What an entry is; its name in the content is in lower case.</summary>
internal enum EntryKind
{
    Line,
    Words,
    Fragment,
    Label,
    Plan,
    Prompt,
    Option,
    Card,
    Cue,
    Note,
    Reaction,
    Relation,
    Signal,
    Mark,
    Guard,
    List,
    Synonyms,
    Examples,
    Sense,
    LawNote,
}

/// <summary>What an entry rests on.</summary>
internal enum Evidence
{
    None,
    Expert,
    Experience,
    Study,
    Law,
    Practice,
}

/// <summary>How far the authors' own review is.</summary>
internal enum Status
{
    Draft,
    InReview,
    Approved,
}

/// <summary>The kinds, as authors write them, and the keys each takes.</summary>
internal static class Kinds
{
    private static readonly string[] common = ["id", "kind", "topic", "sources", "evidence", "status", "contact", "of"];

    private static readonly Dictionary<EntryKind, string[]> keys = Enum.GetValues<EntryKind>()
        .ToDictionary(kind => kind, kind => (string[])[.. common, .. Own(kind)]);

    public static string Name(EntryKind kind) => Names<EntryKind>.Of(kind);

    /// <summary>Every key an entry of this kind may have.</summary>
    public static string[] Keys(EntryKind kind) => keys[kind];

    /// <summary>Whether words bring entries of this kind up.</summary>
    public static bool IsCue(EntryKind kind) =>
        kind is EntryKind.Card or EntryKind.Cue or EntryKind.Note or EntryKind.Reaction or EntryKind.Relation or EntryKind.Signal;

    /// <summary>Whether entries of this kind have words that somebody hears.</summary>
    public static bool IsSaid(EntryKind kind) =>
        kind is not (EntryKind.Signal or EntryKind.Guard or EntryKind.List or EntryKind.Synonyms or EntryKind.Examples or EntryKind.Sense);

    /// <summary>Whether a practice may add entries of this kind: no dialog names them one by one.</summary>
    public static bool MayBeAdded(string kind) => Names<EntryKind>.Parse(kind) is EntryKind.Card or EntryKind.LawNote;

    private static string[] Own(EntryKind kind) => kind switch
    {
        EntryKind.Prompt => ["text", "why", "unsure", "named", "choices"],
        EntryKind.Option => ["title", "for", "against", "living"],
        EntryKind.Card => ["text", "label", "asks", "disagree", "hears", "unless", "related"],
        EntryKind.Cue or EntryKind.Note or EntryKind.Reaction or EntryKind.Relation => ["text", "hears", "unless"],
        EntryKind.Signal => ["hears", "unless", "fires", "silent", "reach", "needs"],
        EntryKind.Mark => ["text", "hears", "unless", "only-for"],
        EntryKind.Guard => ["hears", "unless", "for"],
        EntryKind.List or EntryKind.Synonyms or EntryKind.Sense => ["words"],
        EntryKind.Examples => ["lines"],
        EntryKind.LawNote => ["text", "region", "source", "verified"],
        _ => ["text"],
    };
}

/// <summary>The members of an enum as authors write them: lower case, with hyphens.</summary>
internal static class Names<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> byValue = Enum.GetValues<T>().ToDictionary(v => v, v => Hyphenate(v.ToString()));

    private static readonly Dictionary<string, T> byName = byValue.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => byName.Keys;

    public static string Of(T value) => byValue[value];

    public static T? Parse(string name) => byName.TryGetValue(name, out var value) ? value : null;

    private static string Hyphenate(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(c)}" : $"{c}"));
}
