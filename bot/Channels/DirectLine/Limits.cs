using System.Threading.RateLimiting;
using GuidanceBot.Practice;
using Microsoft.AspNetCore.RateLimiting;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>
/// How much one caller may ask for. Generous, since a whole clinic may share an address; polls are never limited.
/// Without Retry-After: the client library cannot read it.
/// </summary>
internal static class Limits
{
    public const string Begin = "begin";
    public const string Post = "post";

    // A burst of half a minute's worth, and from then on a sixth every ten seconds.
    private const int Periods = 6;
    private const int Burst = 2;

    public static void Add(RateLimiterOptions options, Settings settings)
    {
        options.OnRejected = (context, _) => new ValueTask(DirectLineError.TooMany.ExecuteAsync(context.HttpContext));
        options.AddPolicy(Begin, context => settings.Limits
            ? RateLimitPartition.GetFixedWindowLimiter(Address(context), _ => new() { PermitLimit = settings.StartsPerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
        options.AddPolicy(Post, context => settings.Limits
            ? RateLimitPartition.GetTokenBucketLimiter($"{context.GetRouteValue("conversationId")} {Address(context)}", _ => Posts(settings.MessagesPerMinute))
            : RateLimitPartition.GetNoLimiter(""));
    }

    private static TokenBucketRateLimiterOptions Posts(int perMinute) => new()
    {
        TokenLimit = Math.Max(1, perMinute / Burst),
        TokensPerPeriod = Math.Max(1, perMinute / Periods),
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / Periods,
    };

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
