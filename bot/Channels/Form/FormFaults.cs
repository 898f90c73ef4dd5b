using GuidanceBot.Channels.DirectLine;
using GuidanceBot.Channels.Page;
using GuidanceBot.Practice;

namespace GuidanceBot.Channels.Form;

/// <summary>How an endpoint of the forms tells what would be an error's JSON elsewhere.</summary>
internal sealed class FormFaults
{
    /// <summary>By a page.</summary>
    public static readonly FormFaults Page = new();

    /// <summary>Not at all: who leaves has to get away.</summary>
    public static readonly FormFaults Away = new();

    private FormFaults()
    {
    }

    public static IResult Leave(PracticeSettings practice) => new SeeOther(LeaveAddress.Of(practice).ToString());

    /// <summary>The answer for an error, as the endpoint tells it.</summary>
    /// <param name="endpoint">That was asked; null where there was none.</param>
    public static IResult Of(HttpContext context, Endpoint? endpoint, DirectLineError error)
    {
        var services = context.RequestServices;
        var telling = endpoint?.Metadata.GetMetadata<FormFaults>();
        if (telling == Away) return Leave(services.GetRequiredService<PracticeSettings>());
        return telling == Page ? FormPages.Of(context).Reload(error.Status) : error;
    }
}

/// <summary>Sends a browser to a page, by GET whatever was asked, and keeps nothing.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
