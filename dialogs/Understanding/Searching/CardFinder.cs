using System.Collections.Immutable;

namespace GuidanceBot.Understanding;

/// <summary>Finds the cards nearest to what was typed, best first. It is handed in, and asked only where a card may answer.</summary>
/// <remarks>The same text always finds the same: it is a function, and no service.</remarks>
public delegate ImmutableArray<Hit> CardFinder(NormalizedText text);

/// <summary>The cards found for one message, looked for when they are first asked for and once.</summary>
internal sealed class Found(CardFinder? find)
{
    private ImmutableArray<Hit> hits;

    public ImmutableArray<Hit> In(NormalizedText text)
    {
        if (hits.IsDefault)
            hits = find is null ? [] : find(text);
        return hits;
    }
}
