using GuidanceBot.Content.Help;
using GuidanceBot.Content.Signing;

namespace GuidanceBot.Content.Reading;

/// <summary>Reads a practice's own folder: words, sign-offs and help lines. What lies elsewhere in it would be thought to hold, and does not.</summary>
internal static class OwnFiles
{
    private static readonly string[] almost = [".yaml", ".yml", ".yaml.txt", ".yml.txt"];

    /// <summary>The files, and what was read of those that concern this language.</summary>
    public static (List<ContentFile> Files, List<ReadFile> Read) Read(string? folder, string locale, ICollection<Problem> problems)
    {
        if (folder is null)
            return ([], []);
        var files = ContentFiles.Read(folder, problems, folder).ConvertAll(file => file with { Own = folder });
        foreach (var file in files.Where(file => IsMisplaced(file.Path, locale)))
            problems.Add(new Problem(Codes.OwnMisplaced, file.Shown, 1, $"{file.Path} is not read: a practice's own folder holds words in {locale}/NAME.yaml, {locale}/{SignOffFile.Name} and help lines in {RegionReader.Folder}REGION.yaml. Move it, or take it out."));
        return (files, [.. files.Select(file => (File: file, Part: PartOf(file.Path, locale))).Where(file => file.Part != Part.None)
            .Select(file => ReadFile.Of(file.File, file.Part, locale, OwnWords.None))]);
    }

    /// <summary>Their entries, each once.</summary>
    public static OwnWords Words(IEnumerable<ReadFile> read, ICollection<Problem> problems)
    {
        var entries = read.SelectMany(file => file.Own).ToArray();
        foreach (var same in entries.GroupBy(own => own.Id, StringComparer.Ordinal))
        {
            foreach (var again in same.Skip(1))
                problems.Add(new Problem(Codes.DuplicateId, again.At.File, again.At.Line, $"The id `{again.Id}` is already in {same.First().At}."));
        }

        return new OwnWords(entries);
    }

    private static Part PartOf(string path, string locale)
    {
        if (!path.EndsWith(".yaml", StringComparison.Ordinal) || IsMisplaced(path, locale))
            return Part.None;
        if (path.StartsWith(RegionReader.Folder, StringComparison.Ordinal))
            return Part.Help;
        if (!path.StartsWith($"{locale}/", StringComparison.Ordinal))
            return Part.None;
        return path[(locale.Length + 1)..] == SignOffFile.Name ? Part.SignOffs : Part.OwnTopic;
    }

    // A README or a backup beside the words is no mistake; a file that somebody meant to be read is.
    private static bool IsMisplaced(string path, string locale) =>
        almost.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && (!path.EndsWith(".yaml", StringComparison.Ordinal) || !path.Contains('/', StringComparison.Ordinal) || path == $"{locale}/{Locale.File}");
}
