using GuidanceBot.Content.Help;

namespace GuidanceBot.Content;

/// <summary>Whether a practice's own folder can go over the content at all, before any of its files is read.</summary>
internal static class OwnFolder
{
    private const string Setting = "GuidanceBot:Content:OwnPath";

    /// <param name="languages">Those that are spoken.</param>
    /// <returns>What an operator has to mend, as one sentence; null where nothing is wrong, or there is no such folder.</returns>
    public static string? Fault(ContentFolders folders, IReadOnlyCollection<string> languages)
    {
        if (folders.Own is not { } own)
            return null;
        if (!Directory.Exists(own))
            return $"{Setting} is '{own}', and there is no such folder: make it, name the folder with your own words, or leave the setting empty.";
        if (IsWithin(own, folders.Path))
            return $"{Setting} is '{own}', which lies in the content folder, and an upgrade replaces that: name a folder of your own elsewhere.";
        try
        {
            return Directory.EnumerateDirectories(own, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false })
                .Where(HoldsWords).Select(Path.GetFileName).Order(StringComparer.Ordinal)
                .FirstOrDefault(name => name != RegionReader.Folder.TrimEnd('/') && !languages.Contains(name, StringComparer.Ordinal)) is { } odd
                ? $"{Setting} ({own}) has a folder '{odd}', which is no language that is spoken: those are {string.Join(", ", languages.Distinct())} (GuidanceBot:Practice:Languages); rename it, add the language, or take the folder out."
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"{Setting} is '{own}', which cannot be read ({fault.Message.TrimEnd('.')}): let the account of the service read the folder and everything in it.";
        }
    }

    private static bool HoldsWords(string folder) => Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories).Any();

    private static bool IsWithin(string own, string folder) =>
        Path.GetRelativePath(folder, own) is var way && way != ".." && !way.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(way);
}
