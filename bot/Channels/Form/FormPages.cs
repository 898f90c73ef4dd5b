using GuidanceBot.Channels.Page;
using GuidanceBot.Content;
using GuidanceBot.Practice;

namespace GuidanceBot.Channels.Form;

/// <summary>The answers there are, each a page with a way on, in the language of the page that was posted from.</summary>
internal sealed class FormPages(Library words, CurrentScript current, Settings settings, Tokens tokens)
{
    private const string StartAgain = "ui.again";

    /// <summary>The language asked for, as the panel's address names it.</summary>
    public string Locale => words.Locale;

    private FormPage Page => In(words);

    public static FormPages Of(HttpContext context)
    {
        var services = context.RequestServices;
        var current = services.GetRequiredService<CurrentScript>();
        return new FormPages(PageLanguage.Of(context.Request, current), current, services.GetRequiredService<Settings>(), services.GetRequiredService<Tokens>());
    }

    public static ValueTask<FormPages> BindAsync(HttpContext context) => ValueTask.FromResult(Of(context));

    /// <summary>The conversation as it stands, with a fresh form.</summary>
    /// <param name="told">Id of a label that says what became of the post; null where it was answered.</param>
    public FormAnswer Conversation(Shown shown, Token token, int status = 200, string? told = null, string box = "")
    {
        // After a safety turn the panel drops the token it keeps for this tab, and lives on until it is closed. A page
        // without scripts keeps none: its token stands in the page alone, in no URL, cookie, storage or cache, and goes when
        // the page goes. It has to stand there, or nobody among people to turn to could say another word. What a browser
        // does keep is the post itself, to be sent again; FormTalk answers that with nothing of the conversation.
        var next = new FormFields(tokens.Seal(token), tokens.SealErase(token), FormFields.NewId(), shown.At, null, "");
        return new FormAnswer(status, In(current.Of(shown.Locale).Library).Conversation(shown, next, told, box));
    }

    /// <summary>What was posted, to be sent again as it is.</summary>
    public FormAnswer Again(int status, FormFields posted) => new(status, Page.Again(posted, "ui.form.wait"));

    /// <summary>There is no such conversation, or not for this token.</summary>
    public FormAnswer Gone() => new(StatusCodes.Status404NotFound, Page.Begin("", StartAgain, "ui.form.gone"));

    /// <summary>There is, and nothing of it is shown. Leave deletes it all the same.</summary>
    public FormAnswer Unshown(FormFields posted) => new(StatusCodes.Status409Conflict, Page.Begin(posted.Erase, StartAgain, "ui.form.unshown"));

    public FormAnswer Foreign() => new(StatusCodes.Status403Forbidden, Page.Begin("", "ui.form.begin", "ui.form.foreign"));

    /// <summary>Tokens are given elsewhere.</summary>
    public FormAnswer Elsewhere() => new(StatusCodes.Status403Forbidden, Page.Say("ui.form.elsewhere"));

    public FormAnswer TooLarge() => new(StatusCodes.Status413PayloadTooLarge, Page.Say("ui.form.large"));

    /// <summary>Refused before it was read, or failed: the browser still has it, and sends it again with a reload.</summary>
    public FormAnswer Reload(int status) => new(status, Page.Say("ui.form.reload"));

    private FormPage In(Library library) => new(library, settings.Proxy.PathBase, PageLanguage.Query(library, current));
}
