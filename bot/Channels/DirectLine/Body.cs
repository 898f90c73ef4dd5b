using System.Text.Json;
using System.Text.Unicode;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>Reads a request's body, bounded, into something typed or into the error that says what is wrong with it.</summary>
internal static class Body
{
    private const int Longest = 64 * 1024;
    private const int LongestText = 20_000;

    /// <summary>Types that carry no words for the engine: taken, and without a visible effect.</summary>
    private static readonly string[] Silent = ["typing", "event", "conversationUpdate", "endOfConversation", "invoke", "messageReaction"];

    /// <summary>The bytes of a body; null when there are more than <paramref name="longest"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int longest = Longest)
    {
        if (request.ContentLength > longest) return null;
        using var body = new MemoryStream();
        var buffer = new byte[4096];
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is > 0 and var read)
        {
            if (body.Length + read > longest) return null;
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
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
        userId = null;
        if (body is null) return DirectLineError.TooLarge;
        if (body.Length == 0) return null;
        try
        {
            userId = JsonSerializer.Deserialize(body, DirectLineJson.Wire.TokenRequest)?.User?.Id;
            return userId?.Length > Token.LongestUserId ? DirectLineError.LongUserId : null;
        }
        catch (JsonException)
        {
            return DirectLineError.NotJson;
        }
    }

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
