using GuidanceBot.Channels.Describing;
using GuidanceBot.Channels.DirectLine;
using GuidanceBot.Channels.Edge;
using GuidanceBot.Channels.Page;
using GuidanceBot.Content;
using GuidanceBot.Practice;

namespace GuidanceBot.Channels.Form;

/// <summary>The panel for browsers that run no scripts: forms that post, and whole pages that answer.</summary>
internal static class FormEndpoints
{
    public const string Begin = "/chat/begin";
    public const string Say = "/chat/say";
    public const string Leave = "/chat/leave";

    // Nothing limits how often it is asked, so little of it is read.
    private const int LongestLeave = 2048;

    private const string Html = "text/html; charset=utf-8";
    private const string Form = "application/x-www-form-urlencoded";

    public static void AddForms(this IServiceCollection services) => services.AddSingleton<FormTalk>();

    public static void MapForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").WithTags("Page");
        forms.MapPost(Begin, BeginAsync).BoundedBy(Bound.Start).WithMetadata(FormFaults.Page).Asks(PageLanguage.Name, PageLanguage.Meaning)
            .WithSummary("Begins a conversation, for the panel without scripts, and answers with its page.")
            .Answers(200, "The page of the conversation.", Html)
            .Answers(403, "A page: it was not sent from one of ours, or tokens are given elsewhere.", Html)
            .AnswersFaults();
        forms.MapPost(Say, SayAsync).WithMetadata(FormFaults.Page).Asks(PageLanguage.Name, PageLanguage.Meaning).Takes(typeof(string), Form, required: true)
            .WithSummary("Takes what a page says: token, erase, form, at, and text or choice. Posted again, it counts once.")
            .Answers(200, "The page of the conversation.", Html)
            .Answers(400, "The page: there were no words.", Html)
            .Answers(403, "A page: it was not sent from one of ours.", Html)
            .Answers(404, "A page: there is no such conversation, or not for this token.", Html)
            .Answers(409, "The page: the conversation went on, and the words are offered.", Html)
            .Answers(413, "The page: the words are too long, and offered to be shortened.", Html)
            .AnswersFaults();
        forms.MapPost(Leave, LeaveAsync).DisableRateLimiting().WithMetadata(FormFaults.Away).Takes(typeof(string), Form)
            .WithSummary("Deletes the conversation of an erase token, and goes to the neutral page whatever happens.")
            .Answers(303, "The neutral page.");
        // Who asks for the address by itself, as from a browser's list of pages, has nothing to post.
        forms.MapGet(Begin, ToPanel).Asks(PageLanguage.Name, PageLanguage.Meaning).Answers(303, "The panel.").WithSummary("The panel.").Refuses(DirectLineError.TooMany);
        forms.MapGet(Say, ToPanel).Asks(PageLanguage.Name, PageLanguage.Meaning).Answers(303, "The panel.").WithSummary("The panel.").Refuses(DirectLineError.TooMany);
    }

    private static async Task<IResult> BeginAsync(HttpRequest request, Settings settings, Tokens tokens, FormTalk talk, FormPages pages, CancellationToken cancellation)
    {
        if (FormSource.IsForeign(request)) return pages.Foreign();
        var admitted = Visitor.Admitted(request, settings, tokens);
        return admitted.Succeeded(out var guest, out _) ? await talk.BeginAsync(tokens.Begin(guest.UserId), pages, cancellation) : pages.Elsewhere();
    }

    private static async Task<IResult> SayAsync(HttpRequest request, Tokens tokens, Limits limits, FormTalk talk, FormPages pages, CancellationToken cancellation)
    {
        if (FormSource.IsForeign(request)) return pages.Foreign();
        if (await FormFields.ReadAsync(request) is not { } posted) return pages.TooLarge();
        if (!tokens.Read(posted.Token).Succeeded(out var token, out _)) return pages.Gone();
        // The token is in the body, which the limits do not read: the conversation is counted here.
        return limits.TakesOf(token.ConversationId)
            ? await talk.HearAsync(token, posted, pages, cancellation)
            : pages.Again(StatusCodes.Status429TooManyRequests, posted);
    }

    // As LeaveEndpoint: what opens counts for its conversation alone. Too many or not, the visitor gets away.
    private static async Task<IResult> LeaveAsync(HttpRequest request, Tokens tokens, SealedLog log, Limits limits, PracticeSettings practice)
    {
        var posted = await FormFields.ReadAsync(request, LongestLeave);
        if (tokens.ReadErase(posted?.Erase) is { } id && limits.TakesOf("leave " + id)) await log.EraseAsync(id);
        return FormFaults.Leave(practice);
    }

    private static IResult ToPanel(HttpRequest request, Settings settings, CurrentScript current) =>
        new SeeOther($"{settings.Proxy.PathBase}/chat{PageLanguage.Query(PageLanguage.Of(request, current), current)}");

    private static void AnswersFaults(this RouteHandlerBuilder endpoint) => endpoint
        .Answers(429, "A page: too many, try again.", Html)
        .Answers(500, "A page: something went wrong, try again.", Html)
        .Answers(503, "A page: the service is busy, try again.", Html);
}
