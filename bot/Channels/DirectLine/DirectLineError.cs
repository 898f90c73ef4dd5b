using System.Text.Json.Serialization;
using GuidanceBot.Guidance;
using GuidanceBot.Runtime;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>An error as Direct Line 3.0 documents it: <c>{"error":{"code":"…","message":"…"}}</c>.</summary>
internal sealed class DirectLineError(int status, string code, string message) : IResult
{
    public static readonly DirectLineError NotUnicode = new(400, "BadSyntax", "The body is not valid UTF-8.");
    public static readonly DirectLineError NotJson = new(400, "BadSyntax", "The body is not JSON of the shape this call takes.");
    public static readonly DirectLineError NoActivity = new(400, "MissingProperty", "The body holds no activity.");
    public static readonly DirectLineError NoType = new(400, "MissingProperty", "The activity has no type.");
    public static readonly DirectLineError NoText = new(400, "MissingProperty", "The message has no text.");
    public static readonly DirectLineError UnknownType = new(400, "BadArgument", "This type of activity is not taken.");
    public static readonly DirectLineError BadWatermark = new(400, "BadArgument", "The watermark is none that this service gave.");
    public static readonly DirectLineError LongUserId = new(400, "BadArgument", $"A user id has at most {Token.LongestUserId} characters.");
    public static readonly DirectLineError UnknownStart = new(400, "BadArgument", $"start is one of {string.Join(", ", Enum.GetValues<Doorway>().Select(Kebab.Of))}.");
    public static readonly DirectLineError NoUploads = new(400, "BadArgument", "Attachments are not taken.");
    public static readonly DirectLineError NoWebSocket = new(400, "BadArgument", "A stream is opened as a WebSocket.");
    public static readonly DirectLineError Unauthorized = new(401, "Unauthorized", "The token or secret is missing or not valid.");
    public static readonly DirectLineError Expired = new(403, "TokenExpired", "The token has expired.");
    public static readonly DirectLineError ForeignOrigin = new(403, "Forbidden", "This site is not allowed to use the service.");
    public static readonly DirectLineError NotFound = new(404, "NotFound", "There is no such conversation, or nothing at this address.");
    public static readonly DirectLineError TooLarge = new(413, "MessageSizeTooBig", "The message is too long.");
    public static readonly DirectLineError TooMany = new(429, "Throttled", "Too many requests. Try again in a minute.");
    public static readonly DirectLineError Fault = new(500, "ServiceError", "Something went wrong. Nothing was kept of this request.");
    public static readonly DirectLineError Busy = new(503, "ServiceError", "The service is busy. Try again.");

    // A commit takes milliseconds: who waits so long finds the queue shorter.
    private const string RetrySeconds = "2";

    public int Status => status;

    public string Code => code;

    public string Message => message;

    public static DirectLineError Of(Refused refused) => refused switch
    {
        Refused.Unauthorized => Unauthorized,
        Refused.Expired => Expired,
        Refused.NotFound => NotFound,
        _ => Busy,
    };

    /// <summary>For an answer that a status code alone would leave without a body.</summary>
    public static DirectLineError Of(int status) => status switch
    {
        404 => NotFound,
        413 => TooLarge,
        >= 500 => Fault,
        _ => new(status, "BadArgument", "The request is none that this address takes."),
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized) httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        if (status == StatusCodes.Status503ServiceUnavailable) httpContext.Response.Headers.RetryAfter = RetrySeconds;
        return httpContext.Response.WriteAsJsonAsync(new ErrorBody(new ErrorDetail(code, message)), DirectLineJson.Wire.ErrorBody);
    }

    internal sealed record ErrorBody([property: JsonPropertyName("error")] ErrorDetail Error);

    internal sealed record ErrorDetail(string Code, string Message);
}
