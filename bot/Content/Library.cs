using System.Collections.Frozen;
using System.Collections.Immutable;
using GuidanceBot.Content.Compiling;
using GuidanceBot.Content.Help;
using GuidanceBot.Content.Reading;
using GuidanceBot.Content.Search;
using GuidanceBot.Language;
using GuidanceBot.Understanding;

namespace GuidanceBot.Content;

/// <summary>All content of one locale, loaded once and never changed.</summary>
internal sealed class Library
{
    private readonly FrozenDictionary<string, Entry> entries;
    private readonly FrozenDictionary<string, Source> sources;
    private readonly Lazy<CardIndex> search;

    private Library(Draft draft, string locale, Learned learned, IReadOnlySet<string> vocabulary)
    {
        entries = draft.Entries.ToFrozenDictionary(e => e.Id, StringComparer.Ordinal);
        sources = draft.Sources.ToFrozenDictionary(StringComparer.Ordinal);
        Hash = draft.Hash;
        Locale = locale;
        Help = draft.Help;
        var local = Task.Run(() => LocalReading.Of(draft.Languages, vocabulary, locale));
        Phrasebook = Phrases.Of(draft.Entries, learned);
        Local = local.GetAwaiter().GetResult();
        IsRightToLeft = draft.Locale.IsRightToLeft;
        IsSignedOff = draft.SignOffs.Cover(draft.Entries);
        search = new Lazy<CardIndex>(() => CardSearch.Of(draft.Entries, locale));
    }

    /// <summary>Identifies the content: the same files, the same hash.</summary>
    public string Hash { get; }

    public string Locale { get; }

    public Phrasebook Phrasebook { get; }

    public HelpDirectory Help { get; }

    /// <summary>Observes a message within the process: its language, and names and numbers in it.</summary>
    public LocalReading Local { get; }

    /// <summary>Finds the card for a question.</summary>
    public CardIndex Search => search.Value;

    /// <summary>True where a clinician has signed off on every sentence as it stands.</summary>
    public bool IsSignedOff { get; }

    /// <summary>Which way it is written.</summary>
    public bool IsRightToLeft { get; }

    public IEnumerable<Entry> Entries => entries.Values;

    /// <summary>Loads and checks a content folder, and a practice's own over it. Only structural problems are looked for; wording is the check's.</summary>
    /// <param name="required">What code refers to, beside what the renderer does.</param>
    public static Loaded Load(ContentFolders folders, string locale, IReadOnlyCollection<RequiredEntry>? required = null)
    {
        var draft = ContentLoader.Load(folders, locale, [.. Renderer.Required, .. required ?? []]);
        if (!draft.Problems.All(p => p.IsWarning))
            return new Loaded(null, [.. draft.Problems]);
        var teaching = Teaching.Of(draft.Entries);
        var learned = teaching.Learn(CompiledFolder.Beside.Find(teaching, locale));
        return new Loaded(new Library(draft, locale, learned, Vocabulary.Of(draft.Entries)), [.. draft.Problems]);
    }

    /// <summary>Takes what was compiled of the folders, where it fits, and otherwise loads them.</summary>
    /// <param name="compiled">Where that lies; null for beside the program.</param>
    public static Loaded Open(ContentFolders folders, string locale, CompiledFolder? compiled = null)
    {
        if ((compiled ?? CompiledFolder.Beside).Find(folders, locale, out var fault) is not { } found)
            return Load(folders, locale, DialogNeeds.All) with { Fault = fault };
        var learned = Teaching.Known(found.Draft.Entries, found.Lessons);
        return new Loaded(new Library(found.Draft, locale, learned, found.Vocabulary.ToHashSet(StringComparer.Ordinal)), [.. found.Draft.Problems]);
    }

    public Entry? Find(string id) => entries.GetValueOrDefault(id);

    public Source? Source(string id) => sources.GetValueOrDefault(id);

    /// <summary>The text of a <c>label</c> entry, as it reads on its own.</summary>
    /// <exception cref="KeyNotFoundException">No entry with a text has that id.</exception>
    public string Label(string id) => Text(id).Plain;

    /// <summary>The text of an entry.</summary>
    /// <exception cref="KeyNotFoundException">No entry with a text has that id: a dialog and the content went out of step.</exception>
    public Template Text(string id) =>
        Find(id)?.Text ?? throw new KeyNotFoundException($"The content has no text for '{id}'.");
}

/// <summary>The outcome of loading. <paramref name="Library"/> is null if any problem is an error.</summary>
/// <param name="Fault">Why the compiled content was not taken, to follow "the compiled content "; null where it was, or was not looked for.</param>
internal sealed record Loaded(Library? Library, ImmutableArray<Problem> Problems, string? Fault = null);
