using System.Collections.Frozen;
using GuidanceBot.Content;

namespace GuidanceBot.Channels.Page;

/// <summary>A page in each language that it is to be had in, chosen by what its address asks for.</summary>
internal sealed class PageInLanguages
{
    private readonly CurrentScript current;
    private readonly FrozenDictionary<string, PageFile> files;

    private PageInLanguages(CurrentScript current, FrozenDictionary<string, PageFile> files) => (this.current, this.files) = (current, files);

    public string ContentType => files[current.Default.Library.Locale].ContentType;

    /// <param name="isInAll">False where it is had in the default language alone.</param>
    public static PageInLanguages Read(CurrentScript current, bool isInAll, Func<Library, PageFile> read)
    {
        var libraries = current.All.Take(isInAll ? current.All.Count : 1).Select(script => script.Library);
        return new PageInLanguages(current, libraries.ToFrozenDictionary(library => library.Locale, read, StringComparer.Ordinal));
    }

    public PageFile Of(HttpRequest request) =>
        files.GetValueOrDefault(PageLanguage.Of(request, current).Locale) ?? files[current.Default.Library.Locale];
}
