using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace GuidanceBot.Channels.Form;

/// <summary>What a page shows of a conversation.</summary>
/// <param name="Activities">The last of them, oldest first.</param>
/// <param name="At">How far the conversation has come.</param>
/// <param name="Since">When that was.</param>
/// <param name="Locale">The language of the conversation.</param>
/// <param name="IsForgotten">True after a safety turn: nothing is to be restored.</param>
internal sealed record Shown(ImmutableArray<Activity> Activities, long At, DateTimeOffset Since, string Locale, bool IsForgotten)
{
    // Hours of talk. Who goes on beyond it does not make every page cost more.
    private const int Most = 300;

    public Activity? Last => Activities.LastOrDefault();

    /// <summary>What was said last, and the answer: the page begins with it, so that nobody has to look for it.</summary>
    public ImmutableArray<Activity> Latest => Activities[LatestFrom..];

    public ImmutableArray<Activity> Earlier => Activities[..LatestFrom];

    /// <summary>How far along a journey is; null between them.</summary>
    public (int Asked, int Of)? Progress =>
        Activities.Select(DataOf).LastOrDefault(data => data?["prompt"] is not null) is { } data && data["progress"] is JsonObject part && Last is { } last && DataOf(last)?["ending"] is null
            ? ((int)part["asked"]!, (int)part["of"]!)
            : null;

    private int LatestFrom => Math.Max(0, Activities.Select((activity, at) => IsVisitors(activity) ? at : -1).DefaultIfEmpty(0).Max());

    public static async Task<Shown> OfAsync(Conversation conversation, SealedLog log, CancellationToken cancellation)
    {
        var at = conversation.Row.NextSeq - 1;
        var activities = ImmutableArray.CreateBuilder<Activity>();
        for (var (from, isMore) = (Math.Max(0, at - Most), true); isMore;)
        {
            var page = await log.ReadAsync(conversation, from, cancellation);
            activities.AddRange(page.Activities.Where(activity => activity.Type == Activity.Message));
            (from, isMore) = (page.Watermark, !page.Activities.IsEmpty);
        }
        var remembered = log.Recall(conversation);
        var isForgotten = remembered.State.Safety.Watches || activities.Any(activity => DataOf(activity)?["forget"] is not null);
        return new Shown(activities.ToImmutable(), at, remembered.At, remembered.State.Locale, isForgotten);
    }

    /// <summary>What was taken from a form; null where nothing was yet.</summary>
    public Activity? HeardOf(string formId) => Activities.FirstOrDefault(activity => IsVisitors(activity) && activity.ClientActivityId == formId);

    private static bool IsVisitors(Activity activity) => activity.From?.Role == "user";

    private static JsonObject? DataOf(Activity activity) => activity.ChannelData as JsonObject;
}
