using System.Collections.Immutable;

namespace GuidanceBot.Framing;

internal enum PartKind
{
    Words,
    List,
    Gap,
    Later,
    Start,
    End,
}

/// <summary>One piece of a <see cref="Pattern"/>.</summary>
/// <param name="Words">What it takes, any of these; each may be more than one word ("don't" is two).</param>
internal sealed record Part(PartKind Kind, Listed Words, bool Optional)
{
    public bool IsOpen => Words.IsOpen;

    public ImmutableArray<string> Heads => Words.Heads;

    public static Part Of(string piece, Lists lists) => piece switch
    {
        "…" or "..." => Sign(PartKind.Gap),
        "," => Sign(PartKind.Later),
        "^" => Sign(PartKind.Start),
        "$" => Sign(PartKind.End),
        _ => Named(piece.TrimEnd('?'), piece.EndsWith('?'), lists),
    };

    /// <returns>The name of the list that a piece of a phrase names, or null.</returns>
    public static string? ListNamed(string piece) =>
        piece.TrimEnd('?') is ['<', .. var name, '>'] ? name : null;

    public int MatchAt(SpokenLine line, int at) => Words.MatchAt(line, at);

    private static Part Named(string piece, bool optional, Lists lists) => ListNamed(piece) is { } name
        ? new Part(PartKind.List, lists[name], optional)
        : new Part(PartKind.Words, new Listed(piece.Split('/')), optional);

    private static Part Sign(PartKind kind) => new(kind, Listed.Nothing, false);
}
