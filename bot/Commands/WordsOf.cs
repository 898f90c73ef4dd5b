using System.CommandLine;
using GuidanceBot.Content;
using GuidanceBot.Practice;

namespace GuidanceBot.Commands;

/// <summary>Where a verb finds the words: the folders of the settings, unless its options name others.</summary>
internal static class WordsOf
{
    public static Option<string?> OwnOption() => new("--own") { Description = "A folder with a practice's own words, which go over the content's. By default the one of the settings." };

    /// <param name="path">The content folder, where an option names one.</param>
    /// <param name="own">The practice's own, where an option names one.</param>
    /// <param name="language">One that is looked at, beside those that are spoken.</param>
    /// <exception cref="OperatorException">The own folder cannot go over the content.</exception>
    public static ContentFolders Find(Settings settings, string? path = null, string? own = null, string? language = null)
    {
        var folders = new ContentFolders(path ?? settings.ContentPath, own is null ? settings.OwnContentPath : Path.GetFullPath(own));
        string[] languages = [.. settings.Practice.Languages, .. language is null ? [] : new[] { language }];
        return OwnFolder.Fault(folders, languages) is { } fault ? throw new OperatorException(fault) : folders;
    }
}
