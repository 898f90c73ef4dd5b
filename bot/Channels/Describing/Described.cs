using System.Collections.Immutable;
using GuidanceBot.Channels.DirectLine;

namespace GuidanceBot.Channels.Describing;

/// <summary>What the document of the interface says of an endpoint beyond what its signature tells.</summary>
internal static class Described
{
    /// <summary>The body it takes. Said here alone: ASP.NET's own word for it would also turn other content types away.</summary>
    public static TBuilder Takes<TBuilder>(this TBuilder endpoint, Type body, string contentType = "application/json", bool required = false)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RequestBody(body, contentType, required));

    /// <summary>The errors it answers with.</summary>
    public static TBuilder Refuses<TBuilder>(this TBuilder endpoint, params ImmutableArray<DirectLineError> errors)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Refusals(errors));

    /// <summary>An answer that its signature does not tell.</summary>
    public static TBuilder Answers<TBuilder>(this TBuilder endpoint, int status, string description, string? contentType = null)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Answer(status, description, contentType));

    /// <summary>A parameter of its query.</summary>
    public static TBuilder Asks<TBuilder>(this TBuilder endpoint, string name, string description, bool required = false)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new QueryParameter(name, description, required));

    /// <summary>It is called with a bearer token.</summary>
    /// <param name="optional">True where some callers need none.</param>
    public static TBuilder NeedsToken<TBuilder>(this TBuilder endpoint, bool optional = false)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Secured(optional));

    internal sealed record RequestBody(Type Type, string ContentType, bool Required);

    internal sealed record Refusals(ImmutableArray<DirectLineError> Errors);

    internal sealed record Answer(int Status, string Description, string? ContentType);

    internal sealed record QueryParameter(string Name, string Description, bool Required);

    internal sealed record Secured(bool Optional);
}
