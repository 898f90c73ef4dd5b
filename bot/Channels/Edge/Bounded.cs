using Microsoft.AspNetCore.RateLimiting;

namespace GuidanceBot.Channels.Edge;

/// <summary>What bounds an endpoint beside the requests of an address.</summary>
internal enum Bound
{
    /// <summary>It begins conversations: bounded by address and by site.</summary>
    Start,

    /// <summary>It works in a conversation: bounded by its token.</summary>
    Conversation,

    /// <summary>It stays open: bounded by how many an address has.</summary>
    Stream,
}

/// <inheritdoc cref="Bound"/>
internal sealed record Bounded(Bound By);

/// <summary>Words by which endpoints say what bounds them.</summary>
internal static class Bounding
{
    public static TBuilder BoundedBy<TBuilder>(this TBuilder endpoint, Bound bound)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Bounded(bound));

    public static void AddLimits(this IServiceCollection services)
    {
        services.AddSingleton<Limits>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<Limits>((options, limits) =>
        {
            options.GlobalLimiter = limits.All;
            // Without Retry-After: the client library cannot read it.
            options.OnRejected = (context, _) => new ValueTask(
                Form.FormFaults.Of(context.HttpContext, context.HttpContext.GetEndpoint(), DirectLine.DirectLineError.TooMany).ExecuteAsync(context.HttpContext));
        });
    }
}
