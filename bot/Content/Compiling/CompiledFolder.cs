using GuidanceBot.Content.Reading;
using GuidanceBot.Understanding;

namespace GuidanceBot.Content.Compiling;

/// <summary>
/// What was worked out of the content ahead of a start: <c>en.words</c> holds what was read, <c>en.learned</c> what was
/// learned of it. The second also serves by itself, wherever the examples are the same: under a practice's own words.
/// </summary>
internal sealed class CompiledFolder(string path)
{
    /// <summary>The one beside the program, which the build and <c>content compile</c> make.</summary>
    public static readonly CompiledFolder Beside = new(Path.Combine(AppContext.BaseDirectory, "compiled"));

    /// <param name="fault">Why there is none that fits, to follow "the compiled content ".</param>
    public CompiledContent? Find(ContentFolders folders, string locale, out string fault)
    {
        // Side by side: all of the content is read for its hash, and what was learned is large.
        var hash = Task.Run(() => ContentFiles.HashOf(folders));
        var words = CompiledFile.Read(Words(locale));
        fault = words.Fault;
        if (words.Body is not { } body)
            return null;
        var from = new Unpacker(body);
        var key = from.Bytes();
        var learned = Task.Run(() => CompiledFile.Read(Learned(locale), key));
        // Nothing of it is looked at before it is known who made it.
        if (hash.GetAwaiter().GetResult() is not { } now || !words.Key.Span.SequenceEqual(Keys.OfWords(now, locale)))
        {
            fault = CompiledFile.Unfit;
            return null;
        }

        var draft = DraftPacking.Read(from, locale);
        var vocabulary = from.Texts();
        var lessons = learned.GetAwaiter().GetResult();
        fault = lessons.Fault;
        return lessons.Body is { } all ? new CompiledContent(draft, vocabulary, LessonPacking.Read(new Unpacker(all))) : null;
    }

    /// <summary>What was learned of these very examples; null where it is not there.</summary>
    public Lessons? Find(Teaching teaching, string locale) =>
        CompiledFile.Read(Learned(locale), Keys.OfLessons(teaching)).Body is { } body ? LessonPacking.Read(new Unpacker(body)) : null;

    /// <summary>Learns, unless that was done, and writes both files.</summary>
    /// <param name="draft">Without an error.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor by this account.</exception>
    public void Write(Draft draft)
    {
        var (teaching, locale) = (Teaching.Of(draft.Entries), draft.Locale.Code);
        var key = Keys.OfLessons(teaching);
        if (Find(teaching, locale) is null)
        {
            using var learned = new Packer();
            LessonPacking.Write(learned, teaching.Learn().Lessons());
            CompiledFile.Write(Learned(locale), key, learned.ToArray());
        }

        using var words = new Packer();
        words.Bytes(key);
        DraftPacking.Write(words, draft);
        words.Texts([.. Vocabulary.Of(draft.Entries).Order(StringComparer.Ordinal)]);
        CompiledFile.Write(Words(locale), Keys.OfWords(draft.Hash, locale), words.ToArray());
    }

    public override string ToString() => path;

    private string Words(string locale) => Path.Combine(path, locale + ".words");

    private string Learned(string locale) => Path.Combine(path, locale + ".learned");
}
