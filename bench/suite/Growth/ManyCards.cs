using System.Collections.Frozen;
using YamlDotNet.RepresentationModel;

namespace GuidanceBot.Bench;

/// <summary>
/// A content with its cards many times over. In each copy longer words are other words, and short ones ("how", "my") stay:
/// so it goes with new cards in a growing content.
/// </summary>
internal static class ManyCards
{
    private const int ShortWord = 4;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private static readonly FrozenSet<string> read = FrozenSet.Create("label", "asks", "hears", "unless");

    /// <param name="from">A content folder.</param>
    /// <param name="to">Where to write it.</param>
    /// <param name="times">How many times it is to hold its cards.</param>
    public static void Write(string from, string to, int times)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        foreach (var file in Directory.GetFiles(Path.Combine(from, "en", "questions"), "*.yaml"))
        {
            for (var copy = 1; copy < times; copy++)
                Copy(file, Path.Combine(to, "en", "questions", $"{Path.GetFileNameWithoutExtension(file)}-{copy}.yaml"), copy);
        }
    }

    private static void Copy(string file, string target, int copy)
    {
        var yaml = new YamlStream();
        using (var reader = File.OpenText(file)) yaml.Load(reader);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var entries = (YamlSequenceNode)root["entries"];
        foreach (var other in entries.Children.OfType<YamlMappingNode>().Where(entry => !IsCard(entry)).ToArray()) entries.Children.Remove(other);
        if (entries.Children.Count == 0) return;
        foreach (var card in entries.Children.Cast<YamlMappingNode>()) Rename(card, copy);
        using var writer = File.CreateText(target);
        yaml.Save(writer, assignAnchors: false);
    }

    private static bool IsCard(YamlMappingNode entry) => entry.Children.TryGetValue("kind", out var kind) && kind is YamlScalarNode { Value: "card" };

    private static void Rename(YamlMappingNode card, int copy)
    {
        card.Children["id"] = $"{(YamlScalarNode)card["id"]}-{copy}";
        card.Children.Remove("related");
        // Some labels are of short words alone, and no two may be the same.
        card.Children["label"] = $"{(YamlScalarNode)card["label"]} {copy}";
        foreach (var (key, value) in card.Children.Where(pair => read.Contains(((YamlScalarNode)pair.Key).Value!)).ToArray())
            card.Children[key] = value is YamlSequenceNode all ? new YamlSequenceNode(all.Select(one => Other((YamlScalarNode)one, copy))) : Other((YamlScalarNode)value, copy);
    }

    // What stands for a word of the visitor's is no word itself.
    private static YamlScalarNode Other(YamlScalarNode text, int copy) =>
        new(string.Join(' ', text.Value!.Split(' ').Select(word => word.Length <= ShortWord || word.Contains('{') || word.Contains('<') ? word : Other(word, copy))))
        {
            Style = YamlDotNet.Core.ScalarStyle.DoubleQuoted,
        };

    private static string Other(string word, int copy) =>
        string.Concat(word.Select((letter, at) => Letters.IndexOf(char.ToLowerInvariant(letter)) is >= 0 and var place ? Letters[(place + copy + at * (copy / Letters.Length)) % Letters.Length] : letter));
}
