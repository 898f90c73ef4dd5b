using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GuidanceBot.Guidance;
using GuidanceBot.Runtime;

namespace GuidanceBot.Channels.DirectLine;

/// <summary>The bodies of Direct Line 3.0, to and from JSON.</summary>
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(StartRequest))]
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

/// <summary>What a client may say when it begins a conversation.</summary>
/// <param name="User">Counts only with the secret: a token already says whose it is.</param>
/// <param name="Locale">A BCP 47 tag of the language to talk in, such as <c>de-CH</c>; the default where it is none that is offered.</param>
/// <param name="Start">Where it begins: one of <see cref="Guidance.Doorway"/>. Ours, and not of Direct Line.</param>
internal sealed record StartRequest(TokenUser? User = null, string? Locale = null, string? Start = null)
{
    /// <summary>Null where nothing is wished, or nothing that there is.</summary>
    [JsonIgnore]
    public Doorway? Door => Start is null ? null : Kebab.Parse<Doorway>(Start);

    /// <summary>Whether a beginning is wished that there is not.</summary>
    [JsonIgnore]
    public bool IsUnknown => !string.IsNullOrEmpty(Start) && Door is null;
}

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
