using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>The bodies of Direct Line 3.0, to and from JSON.</summary>
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenResponse))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ActivitySetResponse))]
[JsonSerializable(typeof(DirectLineError.ErrorBody))]
internal sealed partial class DirectLineJson : JsonSerializerContext
{
    public static readonly DirectLineJson Wire = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>What a page may say of its visitor when it asks for a token.</summary>
internal sealed record TokenRequest(TokenUser? User = null);

/// <summary>The id a page knows its visitor by.</summary>
internal sealed record TokenUser(string? Id = null);

/// <summary>A token and, once the conversation is under way, its stream.</summary>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="EraseToken">Deletes the conversation at <c>/leave</c>, and reads nothing.</param>
internal sealed record TokenResponse(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null,
    string? EraseToken = null);

/// <summary>The id of an activity that was taken.</summary>
internal sealed record ResourceResponse(string Id);

/// <summary>Activities, and the watermark to ask for what follows.</summary>
internal sealed record ActivitySetResponse(ImmutableArray<Activity> Activities, string Watermark)
{
    public static ActivitySetResponse Of(ActivitySet set) =>
        new(set.Activities, set.Watermark.ToString(CultureInfo.InvariantCulture));
}
