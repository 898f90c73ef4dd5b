using GuidanceBot.Guidance;
using GuidanceBot.Runtime;
using GuidanceBot.Understanding;

namespace GuidanceBot;

/// <summary>
/// The whole of the conversation as a pure function: (state, what was heard) → (state', replies).
/// It knows no clock, no files and no network, so that every path can be walked by a test.
/// </summary>
public static class Guide
{
    /// <summary>A new conversation and its greeting.</summary>
    /// <param name="contentHash">Identifies the content it is spoken with.</param>
    /// <param name="locale">Locale of that content.</param>
    /// <param name="phrasebook">The content's phrasebook.</param>
    /// <param name="seed">Any number; conversations with different ones word what is varied differently.</param>
    /// <param name="terms">What holds where it is used.</param>
    /// <param name="door">Where it begins; null asks what brings the visitor here.</param>
    public static Turn Start(string contentHash, string locale, Phrasebook phrasebook, int seed = 0, Terms? terms = null, Doorway? door = null)
    {
        var turn = new Draft(
            new State
            {
                Content = contentHash,
                Locale = locale,
                Seed = seed,
                Terms = terms ?? Terms.Default,
                Frames = [Engine.First(Opening.Dialog.Id)],
                Answers = door is null ? [] : Doorways.Answers(door.Value),
            },
            phrasebook);
        Engine.Run(turn);
        return turn.Finish();
    }

    /// <summary>Takes one message of the visitor, as typed. Never throws for what a visitor can type.</summary>
    /// <param name="find">Finds cards for it, where one may answer; null finds none.</param>
    /// <param name="observe">Observes it, where something depends on it; null observes nothing.</param>
    public static Turn Hear(State state, string text, Phrasebook phrasebook, CardFinder? find = null, Observer? observe = null) =>
        Hearing.Take(state, text, phrasebook, new Found(find), new Seen(text, observe));

    /// <summary>What of a message is to be asked of a service outside, before it is heard; mostly nothing.</summary>
    /// <param name="observe">Observes it without that service.</param>
    public static Wanted Wants(State state, string text, Phrasebook phrasebook, Observer observe) => Sending.Of(state, text, phrasebook, observe);
}
