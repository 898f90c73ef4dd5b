using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using GuidanceBot.Practice;
using GuidanceBot.Storage;

namespace GuidanceBot;

/// <summary>A conversation whose key is held.</summary>
internal sealed record Conversation(ConversationRow Row, Keys Keys)
{
    // A row shows the first and the last number of its turn: how many bubbles there were would tell what was spoken of.
    private const int Stride = 16;

    public string Id => Row.Id;

    /// <summary>One that has no row yet.</summary>
    public static Conversation New(Token token, DateTimeOffset now)
    {
        var keys = Keys.From(token.Key);
        return new Conversation(
            new ConversationRow
            {
                Id = token.ConversationId,
                Version = 0,
                NextSeq = 1,
                Created = now,
                ExpiresAt = now,
                Check = keys.Check,
                StreamKey = RandomNumberGenerator.GetBytes(Keys.Length),
                SealedKey = token.SealedKey,
                State = [],
            },
            keys);
    }

    public static string ActivityId(string conversationId, long seq) => $"{conversationId}|{seq:D7}";

    /// <summary>A watermark ahead of the log is its end: a client may have kept it over an erase.</summary>
    public long Within(long watermark) => Math.Min(watermark, Row.NextSeq - 1);

    public Remembered Recall()
    {
        var json = Envelope.Open(Keys.Data, new(Envelope.Kind.State, Id, Row.Version), Row.State);
        try
        {
            return Remembered.Read(json);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(json);
        }
    }

    /// <summary>The activities of one of its turns.</summary>
    public ImmutableArray<Activity> Read(TurnRow turn, Retelling retelling)
    {
        var json = Envelope.Open(Keys.Data, new(Envelope.Kind.Turn, Id, turn.FirstSeq), turn.Body);
        // Versions before this one kept the activities themselves.
        return json[0] == '['
            ? JsonSerializer.Deserialize(json, ActivityJson.Wire.ImmutableArrayActivity)
            : retelling.Activities(Id, turn.FirstSeq, LogJson.Read(json));
    }

    /// <summary>Its next turn, sealed.</summary>
    public Append Seal(Exchange exchange, Retention retention, DateTimeOffset now)
    {
        var version = Row.Version + 1;
        var expires = retention.ExpiryToTheMinute(Row.Created, now);
        var next = Row with
        {
            Version = version,
            NextSeq = Row.NextSeq + (exchange.Log.Count + Stride - 1) / Stride * Stride,
            ExpiresAt = expires,
            State = Seal(exchange.Remembered, version),
        };
        var clientKey = Keys.ClientKey(exchange.Log.Heard?.ClientActivityId);
        return new Append(next, new TurnRow(Id, Row.NextSeq, next.NextSeq - 1, clientKey, Seal(exchange.Log)), exchange.Turn.Erase)
        {
            Before = Row.State.Length == 0 ? [] : Envelope.NonceOf(Row.State).ToArray(),
            Lasts = version > 1 && expires <= Row.ExpiresAt,
        };
    }

    private byte[] Seal(Remembered remembered, long version)
    {
        using var page = JsonPage.Take();
        remembered.Write(page.Json);
        return Keys.Seal(new(Envelope.Kind.State, Id, version), page);
    }

    private byte[] Seal(LoggedTurn turn)
    {
        using var page = JsonPage.Take();
        JsonSerializer.Serialize(page.Json, turn, LogJson.Default.LoggedTurn);
        return Keys.Seal(new(Envelope.Kind.Turn, Id, Row.NextSeq), page);
    }
}
