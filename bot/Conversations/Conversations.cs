using System.Security.Cryptography;
using GuidanceBot.Content;
using GuidanceBot.Counting;
using GuidanceBot.Guidance;
using GuidanceBot.Language;
using GuidanceBot.Storage;
using GuidanceBot.Telemetry;
using GuidanceBot.Understanding;

namespace GuidanceBot;

/// <summary>Begins conversations and takes their turns. What is answered is on the disk already.</summary>
internal sealed class Conversations(SealedLog log, TurnLocks locks, CurrentScript current, Observing observing, Scribe scribe, Tally tally, TimeProvider clock)
{
    // More would only mean that some other node takes every turn of this conversation first.
    private const int MostAttempts = 5;

    /// <summary>Begins the token's conversation with a greeting, or finds it begun already.</summary>
    public async Task<Outcome<Started>> StartAsync(Token token, Beginning wished, CancellationToken cancellation)
    {
        using var turnLock = await locks.TakeAsync(token.ConversationId, cancellation);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await log.FindAsync(token, cancellation) is { } live)
                return new Started(live, Tokens.Talk(token, await log.ExtendAsync(live)), IsNew: false);
            if (token.Purpose != Purpose.Start) return Refused.NotFound;

            var fresh = Conversation.New(token, clock.GetUtcNow());
            var script = current.Of(wished.Locale);
            var greeting = script.Start(RandomNumberGenerator.GetInt32(int.MaxValue), wished.Door);
            switch (await log.AppendAsync(fresh, scribe.Write(script, clock.GetUtcNow(), null, greeting)))
            {
                case Appended.Stored:
                    tally.Count(greeting);
                    return new Started(fresh, Tokens.Talk(token, log.Expiry(fresh)), IsNew: true);
                case Appended.Busy: return Refused.Busy;
            }
        }
        // The row is there and never opens: its key is another.
        return Refused.NotFound;
    }

    /// <summary>Takes one message of the visitor, and answers the id of its activity.</summary>
    public Task<Outcome<string>> HearAsync(Token token, Activity message, CancellationToken cancellation) =>
        TurnTiming.Begin(clock) is { } timing ? TimeAsync(token, message, timing, cancellation) : HearAsync(token, message, null, cancellation);

    private async Task<Outcome<string>> TimeAsync(Token token, Activity message, TurnTiming timing, CancellationToken cancellation)
    {
        Outcome<string>? outcome = null;
        try
        {
            outcome = await HearAsync(token, message, timing, cancellation);
            return outcome.Value;
        }
        finally
        {
            timing.End(outcome);
        }
    }

    private async Task<Outcome<string>> HearAsync(Token token, Activity message, TurnTiming? timing, CancellationToken cancellation)
    {
        using var turnLock = await locks.TakeAsync(token.ConversationId, cancellation);
        Observed? observed = null;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            timing?.Enter("load");
            if (await log.ResumeAsync(token, cancellation) is not var (conversation, remembered)) return Refused.NotFound;
            var script = current.Of(remembered.State.Locale);
            timing?.Enter("observe");
            // Once a message, however often its turn has to be run.
            observed ??= await observing.OfAsync(script, remembered.State, message.Words!, cancellation);
            timing?.Enter("decide");
            var turn = script.Hear(remembered.State, message.Words!, observed);
            timing?.Enter("render");
            var exchange = scribe.Write(script, After(remembered.At), message, turn);
            timing?.Enter("store");
            switch (await log.AppendAsync(conversation, exchange))
            {
                case Appended.Stored:
                    tally.Count(turn);
                    return Conversation.ActivityId(conversation.Id, conversation.Row.NextSeq);
                case Appended.Duplicate twin: return Conversation.ActivityId(conversation.Id, twin.FirstSeq);
                case Appended.Gone: return Refused.NotFound;
                case Appended.Busy: return Refused.Busy;
            }
        }
        return Refused.Busy;
    }

    private DateTimeOffset After(DateTimeOffset last)
    {
        var now = clock.GetUtcNow();
        return now > last ? now : last.AddMilliseconds(1);
    }
}

/// <summary>How a conversation is to begin; one that was begun before stays as it is.</summary>
/// <param name="Locale">The language asked for, as a BCP 47 tag; null takes the default.</param>
/// <param name="Door">Where it begins; null asks what brings the visitor here.</param>
internal sealed record Beginning(string? Locale = null, Doorway? Door = null);

/// <summary>A conversation under way.</summary>
/// <param name="Conversation">As it stood before the greeting where <paramref name="IsNew"/>.</param>
/// <param name="Token">A token that talks in it.</param>
/// <param name="IsNew">True when it was greeted just now.</param>
internal sealed record Started(Conversation Conversation, Token Token, bool IsNew);
