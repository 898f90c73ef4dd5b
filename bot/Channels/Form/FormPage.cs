using GuidanceBot.Content;

namespace GuidanceBot.Channels.Form;

/// <summary>Whole pages, from what they are to show.</summary>
/// <param name="library">The words.</param>
/// <param name="pathBase">The path that the pages lie below.</param>
/// <param name="query">Asks for the language of the words.</param>
internal sealed class FormPage(Library library, string pathBase, string query)
{
    // More than is taken, so that what is too long can be told instead of being cut, and less than a post may hold.
    private const int MostTyped = 50_000;

    /// <summary>The conversation, and what can be said next.</summary>
    /// <param name="told">Id of a label that says what became of the last post; null where it was answered.</param>
    /// <param name="box">What stands in the box already.</param>
    public Markup Conversation(Shown shown, FormFields next, string? told, string box) => Whole(next.Erase, $"""
        {Progress(shown)}
        <main>
        <section id="log" role="log" aria-live="off" aria-label="{library.Label("ui.log")}">
        {Earlier(shown)}
        {shown.Latest.Select(Bubble)}
        </section>
        {Note(told)}
        {Answer(next, box, Choices.Suggested(shown.Last, library))}
        <p class="note">{library.Label("ui.form.leave")}</p>
        </main>
        """);

    /// <summary>Only the form as it was posted, to be sent again: nothing of the conversation could be read.</summary>
    public Markup Again(FormFields posted, string told) => Whole(posted.Erase, $"""
        <main>{Note(told)}{Answer(posted, posted.Words, Markup.None)}</main>
        """);

    /// <summary>A page that says something and offers to begin.</summary>
    /// <param name="told">Ids of labels.</param>
    public Markup Begin(string erase, string button, params string[] told) => Whole(erase, $"""
        <main>{told.Select(Note)}<form method="post" action="{pathBase}{FormEndpoints.Begin}{query}" autocomplete="off"><button class="solid">{library.Label(button)}</button></form></main>
        """);

    /// <summary>A page that says something, where nothing can be begun.</summary>
    public Markup Say(string told) => Whole("", $"<main>{Note(told)}</main>");

    // Leave stands first, so that the first Tab finds it. The page has no address of its own, so no title of its own either.
    private Markup Whole(string erase, Markup body) => $"""
        <!doctype html>
        <html lang="{library.Locale}" dir="{(library.IsRightToLeft ? "rtl" : "ltr")}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <title>{library.Label("ui.title")}</title>
        <link rel="icon" href="{pathBase}/chat/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="{pathBase}/chat.css">
        <link rel="stylesheet" href="{pathBase}/chat/form.css">
        </head>
        <body>
        <header>
        <form method="post" action="{pathBase}{FormEndpoints.Leave}" autocomplete="off">{Hidden("erase", erase)}<button id="leave">{library.Label("ui.leave")}</button></form>
        <h1>{library.Label("ui.heading")}</h1>
        </header>
        {body}
        </body>
        </html>
        """;

    private Markup Progress(Shown shown) => shown.Progress is { } part
        ? $"<p id=\"far\"><label for=\"progress\">{library.Label("ui.progress")}</label> <progress id=\"progress\" max=\"{part.Of + 1}\" value=\"{part.Asked}\"></progress></p>"
        : Markup.None;

    private Markup Earlier(Shown shown) => shown.Earlier.IsEmpty
        ? Markup.None
        : $"<details><summary>{library.Label("ui.form.earlier")}</summary>{shown.Earlier.Select(Bubble)}</details>";

    private Markup Bubble(Activity activity, int at) => Bubbles.Of(activity, library, $"{(activity.Id ?? "").Split('|')[^1]}-{at}");

    private Markup Note(string? label) => label is null ? Markup.None : $"<p class=\"told\" role=\"status\">{library.Label(label)}</p>";

    // One form for buttons and box, so that what is typed goes along with a button, and stays.
    private Markup Answer(FormFields next, string box, Markup suggested) => $"""
        <form id="{Choices.FormId}" method="post" action="{pathBase}{FormEndpoints.Say}{query}" autocomplete="off">
        {Hidden("token", next.Token)}{Hidden("erase", next.Erase)}{Hidden("form", next.Id)}<input type="hidden" name="at" value="{next.At ?? 0}">
        {suggested}
        <label for="say">{library.Label("ui.say")}</label>
        <textarea id="say" name="text" rows="3" maxlength="{MostTyped}" dir="auto" autocomplete="off" autocorrect="off" spellcheck="false" data-gramm="false" data-enable-grammarly="false" data-lt-active="false">
        {box}</textarea>
        <button class="solid">{library.Label("ui.send")}</button>
        {Choices.Menu(library)}
        </form>
        """;

    private static Markup Hidden(string name, string value) => $"<input type=\"hidden\" name=\"{name}\" value=\"{value}\">";
}
