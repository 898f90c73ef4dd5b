using System.Threading.RateLimiting;
using GuidanceBot.Channels.DirectLine;
using GuidanceBot.Practice;

namespace GuidanceBot.Channels.Edge;

/// <summary>
/// How much one caller may ask for. Generous, since a whole clinic may share an address. Addresses are held in memory
/// alone, and are never logged: the library drops what it knows of an address, a site or a conversation ten seconds after
/// all of its allowance is back, which is within about a minute.
/// </summary>
internal sealed class Limits : IDisposable
{
    // A burst of half a minute's worth, and from then on a sixth every ten seconds.
    private const int Periods = 6;
    private const int Burst = 2;
    private const string Unbound = "";

    private readonly Settings settings;
    private readonly PartitionedRateLimiter<HttpContext> addresses;
    private readonly PartitionedRateLimiter<string> conversations;
    private readonly PartitionedRateLimiter<HttpContext>[] byBound;

    public Limits(Settings settings)
    {
        this.settings = settings;
        addresses = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            RateLimitPartition.GetTokenBucketLimiter(Addresses.GroupOf(context), _ => PerMinute(settings.RequestsPerMinute)));
        conversations = PartitionedRateLimiter.Create<string, string>(id => id == Unbound
            ? RateLimitPartition.GetNoLimiter(Unbound)
            : RateLimitPartition.GetTokenBucketLimiter(id, _ => PerMinute(settings.MessagesPerMinute)));
        byBound =
        [
            Where(Bound.Start, Addresses.GroupOf, address => InAMinute(address, settings.StartsPerMinute)),
            Where(Bound.Start, SiteOf, site => InAMinute(site, settings.StartsPerMinuteAndSite)),
            Where(Bound.Stream, Addresses.GroupOf, address => RateLimitPartition.GetConcurrencyLimiter(address, _ => new() { PermitLimit = settings.StreamsPerAddress })),
            conversations.WithTranslatedKey<HttpContext>(ConversationOf, leaveOpen: true),
        ];
        All = settings.Limits ? PartitionedRateLimiter.CreateChained([addresses, .. byBound]) : null;
    }

    /// <summary>What is asked before each request but those that are never limited; null where limits are off.</summary>
    public PartitionedRateLimiter<HttpContext>? All { get; }

    /// <summary>Counts one request for its address; false where that is one too many.</summary>
    public bool Takes(HttpContext context)
    {
        if (!settings.Limits) return true;
        using var lease = addresses.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    /// <summary>Counts one request for a conversation, or for what else is named; false where that is one too many.</summary>
    public bool TakesOf(string conversation)
    {
        if (!settings.Limits) return true;
        using var lease = conversations.AttemptAcquire(conversation);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        All?.Dispose();
        foreach (var limiter in byBound) limiter.Dispose();
        conversations.Dispose();
        addresses.Dispose();
    }

    private static PartitionedRateLimiter<HttpContext> Where(Bound bound, Func<HttpContext, string> keyOf, Func<string, RateLimitPartition<string>> partitionOf) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            Is(context, bound) && keyOf(context) is var key and not Unbound ? partitionOf(key) : RateLimitPartition.GetNoLimiter(Unbound));

    private static bool Is(HttpContext context, Bound bound) => context.GetEndpoint()?.Metadata.GetMetadata<Bounded>()?.By == bound;

    // By the token and not by the path, which a caller may vary at will. What no token opens is left to its address.
    private static string ConversationOf(HttpContext context) =>
        Is(context, Bound.Conversation) && Visitor.Shown(context).Value is { } token ? token.ConversationId : Unbound;

    // A practice's own server asks for all of its visitors, and shows the secret for it.
    private string SiteOf(HttpContext context) =>
        Visitor.ShowsSecret(context.Request, settings) ? Unbound : Origins.SiteOf(context.Request, settings.Practice);

    private static RateLimitPartition<string> InAMinute(string key, int most) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });

    private static TokenBucketRateLimiterOptions PerMinute(int most) => new()
    {
        TokenLimit = Math.Max(1, most / Burst),
        TokensPerPeriod = Math.Max(1, most / Periods),
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / Periods,
    };
}
