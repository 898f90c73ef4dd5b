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

    private static readonly FixedWindowRateLimiterOptions BeginPerAddress = new() { PermitLimit = 240, Window = TimeSpan.FromMinutes(1) };

    private static readonly TokenBucketRateLimiterOptions PostPerConversation = new()
    {
        TokenLimit = 60,
        TokensPerPeriod = 20,
        ReplenishmentPeriod = TimeSpan.FromSeconds(10),
    };

    public static void Add(RateLimiterOptions options, Settings settings)
    {
        options.OnRejected = (context, _) => new ValueTask(DirectLineError.TooMany.ExecuteAsync(context.HttpContext));
        options.AddPolicy(Begin, context => settings.Limits
            ? RateLimitPartition.GetFixedWindowLimiter(Address(context), _ => BeginPerAddress)
            : RateLimitPartition.GetNoLimiter(""));
        options.AddPolicy(Post, context => settings.Limits
            ? RateLimitPartition.GetTokenBucketLimiter($"{context.GetRouteValue("conversationId")} {Address(context)}", _ => PostPerConversation)
            : RateLimitPartition.GetNoLimiter(""));
    }

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
