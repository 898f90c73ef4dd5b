using YamlDotNet.Serialization;

// Stands in for the content library and its entries until that piece is merged; then this file goes.
namespace GuidanceBot.Content;

internal sealed record Entry(string Id, string Text);

internal sealed class Library
{
    private readonly Dictionary<string, Entry> entries;

    public Library(string file)
    {
        var root = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(File.ReadAllText(file));
        entries = ((List<object>)root["entries"]).Cast<Dictionary<object, object>>()
            .Select(e => new Entry((string)e["id"], (string)e["text"]))
            .ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    public IEnumerable<Entry> Entries => entries.Values;

    public Entry? Find(string id) => entries.GetValueOrDefault(id);

    public string Label(string id) => entries[id].Text;
}
