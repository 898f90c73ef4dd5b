using GuidanceBot.Content;

namespace GuidanceBot.Channels.Page;

/// <summary>The language of a page: its address asks for it, so that a page which tells a fault can be in it as well.</summary>
internal static class PageLanguage
{
    public const string Name = "language";
    public const string Meaning = "A BCP 47 tag of the language of the page; the default where it is missing or none that is offered.";

    public static Library Of(HttpRequest request, CurrentScript current) => current.Of(request.Query[Name].ToString()).Library;

    /// <summary>The query that asks for a language; nothing for the default.</summary>
    public static string Query(Library library, CurrentScript current) => library.Locale == current.Default.Library.Locale ? "" : $"?{Name}={library.Locale}";
}
