using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Content;

/// <summary>A content as one practice speaks it: starts conversations, hears, and puts into words.</summary>
internal sealed class Script(Library library, PracticeVoice voice)
{
    // Longer messages tell a story; no card is looked for in them.
    private const int LongestQuestion = 400;

    private readonly Terms terms = new(voice.Recording, library.IsSignedOff);

    public Library Library => library;

    /// <param name="seed">Any number; conversations with different ones word what is varied differently.</param>
    public Turn Start(int seed) => Guide.Start(library.Hash, library.Locale, library.Phrasebook, seed, terms);

    public Turn Hear(State state, string text) =>
        Guide.Hear(state with { Terms = terms }, text, library.Phrasebook, text.Length <= LongestQuestion ? library.Search.Find(text) : []);

    public ImmutableArray<Bubble> Render(Turn turn) => Renderer.Render(turn, library, voice);
}
