using GuidanceBot.Walking;

namespace GuidanceBot.Content.Checks;

/// <summary>The map of this program's dialogs, drawn beforehand. A test holds it against what is drawn anew.</summary>
internal static class DialogMap
{
    private const string Resource = "GuidanceBot.Content.Checks.dialogs.map";

    public static Atlas Read()
    {
        using var stream = typeof(DialogMap).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not built in.");
        using var reader = new StreamReader(stream);
        return AtlasText.Read(reader.ReadToEnd());
    }
}
