using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

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
            return [.. Directory.EnumerateFiles(folder, "*", everything)
                .Select(path => (path, name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
                .OrderBy(file => file.name, StringComparer.Ordinal)
                .Select(file => new ContentFile(file.name, File.ReadAllBytes(file.path)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(Codes.Unreadable, named, 1, $"The content folder cannot be read: {e.Message}"));
            return [];
        }
    }

    /// <summary>The hash of all that lies in the folders; null where something of it cannot be read.</summary>
    public static string? HashOf(ContentFolders folders)
    {
        var problems = new List<Problem>();
        var own = folders.Own is { } path ? Read(path, problems).ConvertAll(file => file with { Own = path }) : [];
        var hash = Hash(Read(folders.Path, problems).Concat(own));
        return problems.Count == 0 ? hash : null;
    }

    /// <summary>The first 16 hex digits of the SHA-256 over all paths and bytes: the same words, the same hash.</summary>
    public static string Hash(IEnumerable<ContentFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(long)];
        foreach (var file in files)
        {
            // The length keeps the end of one file from being taken for the next one's path.
            BinaryPrimitives.WriteInt64BigEndian(length, file.Bytes.Length);
            // No path of ours begins with a slash. Where the own folder lies does not matter: nodes may keep it elsewhere.
            hash.AppendData(Encoding.UTF8.GetBytes((file.Own is null ? "" : "/") + file.Path + "\n"));
            hash.AppendData(length);
            hash.AppendData(file.Bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
