namespace GuidanceBot.Content;

/// <summary>Where the words lie.</summary>
/// <param name="Path">The content folder.</param>
/// <param name="Own">Full path of a practice's own folder, whose entries go over ours; null where it has none.</param>
internal sealed record ContentFolders(string Path, string? Own = null)
{
    public static implicit operator ContentFolders(string path) => new(path);

    /// <summary>The folder that may be written to: ours is replaced by the next version.</summary>
    public string Writable => Own ?? Path;

    public override string ToString() => Own is null ? Path : $"{Path}, with {Own} over it,";
}
