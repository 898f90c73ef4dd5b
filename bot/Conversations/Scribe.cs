using System.Globalization;
using GuidanceBot.Content;
using GuidanceBot.Runtime;

namespace GuidanceBot;

/// <summary>Writes down a turn: what the visitor posted, and the bot's bubbles.</summary>
internal sealed class Scribe(TimeProvider clock)
{
    /// <summary>The entries a receipt is made of.</summary>
    public const string ReceiptId = "delete.receipt";

    /// <inheritdoc cref="ReceiptId"/>
    public const string ReceiptOfId = "delete.receipt.of";

    /// <param name="script">The content the turn was heard with.</param>
    /// <param name="from">Timestamp of the first activity.</param>
    /// <param name="heard">What the visitor posted; null for the greeting.</param>
    /// <param name="turn">What the engine made of it.</param>
    public Exchange Write(Script script, DateTimeOffset from, Activity? heard, Turn turn)
    {
        var said = script.Render(turn);
        var log = new LoggedTurn
        {
            At = from,
            Locale = turn.State.Locale,
            Content = script.Library.Hash,
            Erased = turn.Erase,
            Heard = heard,
            Said = turn.Erase ? [.. said.Select(bubble => Receipt(bubble, turn, script.Library))] : said,
        };
        return new Exchange(turn, log);
    }

    // What was deleted, and when: something to hold against a doubt, and nothing that leads back to it.
    private Bubble Receipt(Bubble bubble, Turn turn, Library library) => bubble with
    {
        Text = string.Create(CultureInfo.InvariantCulture, $"{bubble.Text}\n{library.Label(ReceiptId)} {clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC. {turn.State.Messages} {library.Label(ReceiptOfId)}"),
        ContentIds = [.. bubble.ContentIds, ReceiptId, ReceiptOfId],
    };
}
