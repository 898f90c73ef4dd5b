using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GuidanceBot;

/// <summary>Activities, to and from JSON.</summary>
[JsonSerializable(typeof(ImmutableArray<Activity>))]
internal sealed partial class ActivityJson : JsonSerializerContext
{
    // An activity from outside is later nested in our own documents, which may be 64 deep.
    private const int DeepestActivity = 48;

    public static readonly ActivityJson Wire = new(Shape(depth: 64));

    private static readonly ActivityJson Incoming = new(Shape(DeepestActivity));

    /// <summary>An activity somebody posted.</summary>
    /// <exception cref="JsonException">It is no activity.</exception>
    public static Activity? Read(ReadOnlySpan<byte> json)
    {
        var activity = JsonSerializer.Deserialize(json, Incoming.Activity);
        try
        {
            // Half a surrogate pair hides in a field that is only passed on until somebody writes it out. It can only come as an
            // escape: what is no Unicode as it stands was refused before.
            if (activity is not null && json.IndexOf("\\u"u8) >= 0) JsonSerializer.SerializeToUtf8Bytes(activity, Wire.Activity);
            // So does a key that stands twice, until a field is looked up.
            _ = (activity?.ClientActivityId, activity?.Words);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            throw new JsonException("A text is not valid Unicode, or a key stands twice.", fault);
        }
        return activity;
    }

    private static JsonSerializerOptions Shape(int depth) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = depth,
    };
}
