using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GuidanceBot.Content.Reading;

/// <summary>Builds a tree of nodes from a parser's events. What content has no use for (anchors, tags, a second document) is refused.</summary>
internal sealed class TreeBuilder(IParser parser)
{
    // Content nests five deep; far more is a mistake or an attempt to exhaust the stack.
    private const int DeepestNesting = 20;

    /// <returns>Null when there is nothing in it.</returns>
    /// <exception cref="YamlException">It does not parse.</exception>
    public Node? Build()
    {
        Node? root = null;
        while (parser.MoveNext())
        {
            if (parser.Current is not NodeEvent and not AnchorAlias)
                continue;
            if (root is not null)
                throw Refuse("a second document begins here; put it in a file of its own");
            root = Value(1);
        }

        return root;
    }

    private Node Value(int depth)
    {
        if (depth > DeepestNesting)
            throw Refuse("this is nested too deep");
        RefuseOrnaments();
        return parser.Current switch
        {
            YamlDotNet.Core.Events.Scalar scalar => new Scalar(Line(), scalar.Value),
            SequenceStart => Items(depth),
            MappingStart => Pairs(depth),
            _ => throw Refuse("this is not a text, a list or keys with values"),
        };
    }

    private Sequence Items(int depth)
    {
        var line = Line();
        var items = ImmutableArray.CreateBuilder<Node>();
        while (Move() is not SequenceEnd)
            items.Add(Value(depth + 1));
        return new Sequence(line, items.ToImmutable());
    }

    private Mapping Pairs(int depth)
    {
        var line = Line();
        var pairs = ImmutableArray.CreateBuilder<Pair>();
        while (Move() is not MappingEnd)
        {
            var key = Value(depth + 1) as Scalar ?? throw Refuse("a key has to be a word; a text that begins with { or [ needs quotes");
            Move();
            pairs.Add(new Pair(key, Value(depth + 1)));
        }

        return new Mapping(line, pairs.ToImmutable());
    }

    // A text that begins with &, * or ! would lose words without notice.
    private void RefuseOrnaments()
    {
        if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            throw Refuse("a text that begins with & or * or ! needs quotes");
    }

    private ParsingEvent? Move() => parser.MoveNext() ? parser.Current : throw Refuse("the file ends too early");

    private int Line() => (int)parser.Current!.Start.Line;

    private YamlException Refuse(string message) =>
        new(parser.Current?.Start ?? Mark.Empty, parser.Current?.End ?? Mark.Empty, message);
}
