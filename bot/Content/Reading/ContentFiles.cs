namespace GuidanceBot.Content.Reading;

/// <summary>A file under the content folder: its path from there, with forward slashes, and its bytes.</summary>
internal sealed record ContentFile(string Path, byte[] Bytes)
{
    /// <summary>The folder it is in, where that is a practice's own; null in ours.</summary>
    public string? Own { get; init; }

    /// <summary>How it is named to who mends it: a file of the practice's own by its whole path.</summary>
    public string Shown => Own is null ? Path : In(Own, Path);

    public static string In(string own, string path) => System.IO.Path.Combine(own, path).Replace('\\', '/');
}

/// <summary>All files under the content folder, each read once, in ordinal order of their paths.</summary>
internal static class ContentFiles
{
    // Files whose name begins with a dot are an editor's or a volume mount's, never an author's.
    private static readonly EnumerationOptions everything =
        new() { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden };

    /// <param name="named">How the folder is named where it cannot be read.</param>
    public static List<ContentFile> Read(string folder, ICollection<Problem> problems, string named = ".")
    {
        try
        {
            return [.. Names(folder).Select(file => new ContentFile(file.Name, File.ReadAllBytes(file.Path)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(Codes.Unreadable, named, 1, $"The content folder cannot be read: {e.Message}"));
            return [];
        }
    }

    /// <summary>The hash of all that lies in the folders, without keeping any of it; null where something cannot be read.</summary>
    public static string? HashOf(ContentFolders folders)
    {
        try
        {
            using var hash = new ContentHash();
            AddTo(hash, folders.Path, isOwn: false);
            if (folders.Own is { } own)
                AddTo(hash, own, isOwn: true);
            return hash.Finish();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The first 16 hex digits of the SHA-256 over all paths and bytes: the same words, the same hash.</summary>
    public static string Hash(IEnumerable<ContentFile> files)
    {
        using var hash = new ContentHash();
        foreach (var file in files)
            hash.Add(file.Path, file.Own is not null, file.Bytes);
        return hash.Finish();
    }

    private static void AddTo(ContentHash hash, string folder, bool isOwn)
    {
        var buffer = Array.Empty<byte>();
        foreach (var (path, name) in Names(folder))
        {
            using var file = File.OpenHandle(path);
            var length = (int)RandomAccess.GetLength(file);
            if (buffer.Length < length)
                buffer = new byte[length * 2];
            hash.Add(name, isOwn, buffer.AsSpan(0, RandomAccess.Read(file, buffer.AsSpan(0, length), 0)));
        }
    }

    private static IEnumerable<(string Path, string Name)> Names(string folder) => Directory.EnumerateFiles(folder, "*", everything)
        .Select(path => (path, name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
        .OrderBy(file => file.name, StringComparer.Ordinal);
}
