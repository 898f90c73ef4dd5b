using System.Collections.Immutable;

namespace GuidanceBot.Content.Reading;

/// <summary>A piece of YAML, and the line it begins on.</summary>
internal abstract record Node(int Line);

/// <summary>A text; numbers and dates are texts too.</summary>
internal sealed record Scalar(int Line, string Text) : Node(Line);

/// <summary>A list.</summary>
internal sealed record Sequence(int Line, ImmutableArray<Node> Items) : Node(Line);

/// <summary>Keys with values, in the order written; a key may come twice.</summary>
internal sealed record Mapping(int Line, ImmutableArray<Pair> Pairs) : Node(Line)
{
    /// <summary>What stands under a key, the first time it comes; null where it does not.</summary>
    public Node? Find(string key) => Pairs.FirstOrDefault(pair => pair.Key.Text == key)?.Value;
}

/// <summary>A key and its value.</summary>
internal sealed record Pair(Scalar Key, Node Value);
