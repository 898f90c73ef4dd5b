using GuidanceBot.Channels.DirectLine;

namespace GuidanceBot.Channels.Form;

/// <summary>Takes what a page posts into its conversation, once, and answers with the page that follows.</summary>
internal sealed class FormTalk(Conversations conversations, SealedLog log, TimeProvider clock)
{
    // A double click and a lost answer come again within seconds. Later, it is somebody who went back.
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    public async Task<FormAnswer> BeginAsync(Token token, FormPages pages, CancellationToken cancellation)
    {
        var outcome = await conversations.StartAsync(token, new Beginning(pages.Locale), cancellation);
        if (!outcome.Succeeded(out var started, out _)) return pages.Reload(StatusCodes.Status503ServiceUnavailable);
        return await log.FindAsync(started.Token, cancellation) is { } conversation
            ? pages.Conversation(await Shown.OfAsync(conversation, log, cancellation), started.Token)
            : pages.Gone();
    }

    public async Task<FormAnswer> HearAsync(Token token, FormFields posted, FormPages pages, CancellationToken cancellation)
    {
        if (await log.FindAsync(token, cancellation) is not { } conversation) return pages.Gone();
        var shown = await Shown.OfAsync(conversation, log, cancellation);
        if (Settled(shown, Later(token, conversation), posted, pages) is { } answer) return answer;
        var outcome = await conversations.HearAsync(token, posted.Message(token, shown.Locale), cancellation);
        if (outcome.Refusal is { } refused)
            return refused == Refused.Busy ? pages.Again(StatusCodes.Status503ServiceUnavailable, posted) : pages.Gone();
        return await AnswerAsync(token, posted, pages, cancellation);
    }

    // What needs no turn: it was taken before, the conversation is elsewhere by now, or there is nothing that could be taken.
    private FormAnswer? Settled(Shown shown, Token token, FormFields posted, FormPages pages)
    {
        var heard = posted.HasId ? shown.HeardOf(posted.Id) : null;
        var isOld = heard is null ? !posted.HasId || posted.At != shown.At : clock.GetUtcNow() - shown.Since > Again;
        if (isOld && shown.IsForgotten) return pages.Unshown(posted);
        if (heard is not null) return Taken(shown, token, posted, heard, pages);
        if (isOld) return pages.Conversation(shown, token, StatusCodes.Status409Conflict, "ui.form.stale", posted.Words);
        if (string.IsNullOrWhiteSpace(posted.Words)) return pages.Conversation(shown, token, StatusCodes.Status400BadRequest, "ui.form.empty");
        return posted.Words.Length > Body.LongestText
            ? pages.Conversation(shown, token, StatusCodes.Status413PayloadTooLarge, "ui.refused", posted.Words)
            : null;
    }

    private async Task<FormAnswer> AnswerAsync(Token token, FormFields posted, FormPages pages, CancellationToken cancellation)
    {
        if (await log.FindAsync(token, cancellation) is not { } conversation) return pages.Gone();
        var shown = await Shown.OfAsync(conversation, log, cancellation);
        return Taken(shown, Later(token, conversation), posted, shown.HeardOf(posted.Id), pages);
    }

    // Two buttons of one form, pressed at once or one after going back, are one answer: the first. The other is offered.
    private static FormAnswer Taken(Shown shown, Token token, FormFields posted, Activity? heard, FormPages pages) => heard is null || heard.Words == posted.Words
        ? pages.Conversation(shown, token, box: posted.Kept)
        : pages.Conversation(shown, token, StatusCodes.Status409Conflict, "ui.form.stale", posted.Words);

    // As long as the conversation lives: each page brings a token for the next.
    private Token Later(Token token, Conversation conversation) => Tokens.Talk(token, log.Expiry(conversation));
}
