using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Runtime;
using GuidanceBot.Understanding;

namespace GuidanceBot.Content;

/// <summary>A content as one practice speaks it: starts conversations, hears, and puts into words.</summary>
internal sealed class Script(Library library, PracticeVoice voice)
{
    // Longer messages tell a story; no card is looked for in them.
    private const int LongestQuestion = 400;

    private readonly CardFinder find = text => text.Original.Length <= LongestQuestion ? library.Search.Find(text) : [];
    private readonly Observer local = library.Local.Read;
    private readonly Terms terms = new(voice.Recording, library.IsSignedOff, voice.Online, voice.Sentiment) { LeftOut = voice.LeftOut };

    public Library Library => library;

    /// <param name="seed">Any number; conversations with different ones word what is varied differently.</param>
    /// <param name="door">Where it begins; null asks what brings the visitor here.</param>
    public Turn Start(int seed, Doorway? door = null) => Guide.Start(library.Hash, library.Locale, library.Phrasebook, seed, terms, door);

    /// <param name="observed">What was observed of it; null reads it here, where something depends on it.</param>
    public Turn Hear(State state, string text, Observed? observed = null) => Guide.Hear(
        Spoken(state),
        text,
        library.Phrasebook,
        find,
        observed is null ? local : _ => observed);

    /// <summary>What of a message there is to ask of a service outside, before it is heard.</summary>
    /// <param name="observed">What was observed of it here; null reads it.</param>
    public Wanted Wants(State state, string text, Observed? observed = null) =>
        voice.Online ? Guide.Wants(Spoken(state), text, library.Phrasebook, observed is null ? local : _ => observed) : Wanted.None;

    public ImmutableArray<Bubble> Render(Turn turn) => Renderer.Render(turn, library, voice);

    // What holds of now: the terms, and the language, where the one it began in is offered no more.
    private State Spoken(State state) => state with { Terms = terms, Locale = library.Locale };
}
