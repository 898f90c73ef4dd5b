using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GuidanceBot;

/// <summary>Something that is about to be sealed, as JSON. One for each thread, used again and again; wiped in between.</summary>
internal sealed class JsonPage : IDisposable
{
    private const int Usual = 16 * 1024;

    [ThreadStatic]
    private static JsonPage? spare;

    private readonly ArrayBufferWriter<byte> bytes = new(Usual);

    private JsonPage() => Json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes on it.</summary>
    public Utf8JsonWriter Json { get; }

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    /// <summary>An empty one; disposing it wipes it.</summary>
    public static JsonPage Take()
    {
        var page = spare ?? new JsonPage();
        spare = null;
        return page;
    }

    /// <summary>Fills up with white space to whole steps.</summary>
    public void Pad(int step)
    {
        Json.Flush();
        var missing = (step - bytes.WrittenCount % step) % step;
        bytes.GetSpan(missing)[..missing].Fill((byte)' ');
        bytes.Advance(missing);
    }

    public void Dispose()
    {
        bytes.Clear();
        Json.Reset();
        // One very long message should not hold its room for ever.
        if (bytes.Capacity <= 4 * Usual) spare = this;
    }
}
