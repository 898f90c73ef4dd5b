using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>Reads a request's body, bounded, into something typed or into the error that says what is wrong with it.</summary>
internal static class Body
{
    private const int Longest = 64 * 1024;

    /// <summary>A message's words, in UTF-16 units.</summary>
    public const int LongestText = 20_000;

    /// <summary>Types that carry no words for the engine: taken, and without a visible effect.</summary>
    private static readonly string[] Silent = ["typing", "event", "conversationUpdate", "endOfConversation", "invoke", "messageReaction"];

    /// <summary>The bytes of a body; null when there are more than <paramref name="longest"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int longest = Longest)
    {
        if (request.ContentLength > longest) return null;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            var (length, isWhole) = (read.Buffer.Length, read.IsCompleted);
            var bytes = isWhole && length <= longest ? read.Buffer.ToArray() : null;
            // Looked at and left where it is, so that the next read brings more of it.
            request.BodyReader.AdvanceTo(bytes is null ? read.Buffer.Start : read.Buffer.End, read.Buffer.End);
            if (bytes is not null || length > longest) return bytes;
        }
    }

    /// <summary>The activity in a body, ready for the log.</summary>
    public static DirectLineError? ParseActivity(byte[]? body, Token token, out Activity activity)
    {
        activity = new Activity();
        if (body is null) return DirectLineError.TooLarge;
        if (!Utf8.IsValid(body)) return DirectLineError.NotUnicode;
        try
        {
            if (ActivityJson.Read(body) is not { } read) return DirectLineError.NoActivity;
            activity = Own(read, token);
            return Fault(activity);
        }
        catch (JsonException)
        {
            return DirectLineError.NotJson;
        }
    }

    /// <summary>Whom a token is asked for. The whole body may be left out.</summary>
    public static DirectLineError? ParseUser(byte[]? body, out string? userId)
    {
        var fault = Parse(body, DirectLineJson.Wire.TokenRequest, out var request);
        userId = request?.User?.Id;
        return fault ?? Fault(userId);
    }

    /// <summary>How a conversation is to begin. The whole body may be left out.</summary>
    /// <param name="isTrusted">Whether it may say who the visitor is.</param>
    public static DirectLineError? ParseStart(byte[]? body, bool isTrusted, out StartRequest start)
    {
        var fault = Parse(body, DirectLineJson.Wire.StartRequest, out var request);
        start = request ?? new StartRequest();
        return fault ?? (isTrusted ? Fault(start.User?.Id) : null) ?? (start.IsUnknown ? DirectLineError.UnknownStart : null);
    }

    private static DirectLineError? Parse<T>(byte[]? body, JsonTypeInfo<T> shape, out T? request)
        where T : class
    {
        request = null;
        if (body is null) return DirectLineError.TooLarge;
        if (body.Length == 0) return null;
        try
        {
            request = JsonSerializer.Deserialize(body, shape);
            return null;
        }
        catch (JsonException)
        {
            return DirectLineError.NotJson;
        }
    }

    private static DirectLineError? Fault(string? userId) => userId?.Length > Token.LongestUserId ? DirectLineError.LongUserId : null;

    // Without a format, or with markdown, a client that shows the echo would make something of the visitor's words.
    private static Activity Own(Activity posted, Token token) => posted with
    {
        From = (posted.From ?? new()) with { Id = token.UserId ?? posted.From?.Id, Role = "user" },
        TextFormat = posted.Type == Activity.Message ? "plain" : posted.TextFormat,
    };

    private static DirectLineError? Fault(Activity activity) => activity switch
    {
        { Type: null or "" } => DirectLineError.NoType,
        { Type: Activity.Message, Words: null } => DirectLineError.NoText,
        { Type: Activity.Message, Words.Length: > LongestText } => DirectLineError.TooLarge,
        { Type: Activity.Message } => null,
        { Type: var type } => Silent.Contains(type) ? null : DirectLineError.UnknownType,
    };
}
