using System.Text.Json.Serialization;
using GuidanceBot.Channels.Describing;
using GuidanceBot.Practice;
using GuidanceBot.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>Bot Framework Direct Line 3.0.</summary>
internal static class DirectLineEndpoints
{
    public const string Root = "/v3/directline";

    public static void AddDirectLine(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<Faults>().AddSingleton<Welcome>().AddSingleton<ActivityStreams>();
        services.AddCors(cors => cors.AddDefaultPolicy(policy => Origins.AllowThem(policy, settings.Practice)));
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, DirectLineJson.Wire);
            json.SerializerOptions.Encoder = DirectLineJson.Wire.Options.Encoder;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.DefaultIgnoreCondition = DirectLineJson.Wire.Options.DefaultIgnoreCondition;
        });
    }

    /// <summary>Everything a client is told goes through here, errors too, so that they carry a body and the CORS headers.</summary>
    public static void UseDirectLine(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Explain, SuppressDiagnosticsCallback = _ => true });
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase), directLine =>
        {
            directLine.UseCors();
            directLine.UseStatusCodePages(context => DirectLineError.Of(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
            directLine.Use(next => context => Origins.Check(context, next));
            directLine.Use(next => context => KeepOutOfCaches(context, next));
        });
        app.UseRateLimiter();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
    }

    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var directLine = routes.MapGroup(Root).WithTags("Direct Line").Refuses(DirectLineError.ForeignOrigin, DirectLineError.Fault);
        TokenEndpoints.Map(directLine);
        ConversationEndpoints.Map(directLine);
        ActivityEndpoints.Map(directLine);
        StreamEndpoint.Map(directLine);
        LeaveEndpoint.Map(routes);
    }

    // Tokens and words must not end up in a browser's cache on a shared device.
    private static Task KeepOutOfCaches(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.CacheControl = "no-store";
        return next(context);
    }

    private static Task Explain(HttpContext context)
    {
        var handled = context.Features.Get<IExceptionHandlerFeature>();
        var raised = handled?.Error;
        var fault = StoreFault.Behind(raised) ?? raised;
        if (fault is not (null or BadHttpRequestException or OperationCanceledException))
            context.RequestServices.GetRequiredService<Faults>().Tell(fault);
        var error = fault switch
        {
            BadHttpRequestException bad => DirectLineError.Of(bad.StatusCode),
            StoreFault => DirectLineError.Busy,
            _ => DirectLineError.Fault,
        };
        return Form.FormFaults.Of(context, handled?.Endpoint, error).ExecuteAsync(context);
    }
}
