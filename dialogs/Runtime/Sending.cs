using GuidanceBot.Guidance;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>
/// What of a message may leave the machine, and for what. Nothing without the visitor's own yes; nothing of danger, and
/// nothing any more once danger was spoken of; nothing that is read without help.
/// </summary>
internal static class Sending
{
    /// <param name="observe">Observes it without sending it.</param>
    public static Wanted Of(State state, string message, Phrasebook phrasebook, Observer observe)
    {
        if (state.Online != true || !IsOpen(state) || state.Waiting?.Prompt == Consent.May.Id)
            return Wanted.None;
        var heard = Reader.Read(message, state, phrasebook);
        if (heard.Alarm is not null || heard.Exact || heard.Command is not null || heard.Cues.Any(IsOfFear))
            return Wanted.None;
        if (KeepsWords(state, heard))
            return Wanted.Personal;
        var local = observe(message);
        return (local.Language is not null || local.IsUnsure ? Wanted.Language : Wanted.None)
            | (state.Terms.Sentiment ? Wanted.Heaviness : Wanted.None);
    }

    /// <summary>Whether the practice has a service, and nothing that was said closes the way to it.</summary>
    public static bool IsOpen(State state) => state is { Terms.Online: true, Safety: { Kind: null, Standing: not Fear.Blocked } };

    /// <summary>Whether what is typed now is kept as the visitor's own, for a plan or to be said to the partner.</summary>
    public static bool KeepsWords(State state, Heard heard) => state.Waiting is { } waiting && Catalogue.Prompt(waiting.Prompt) is { } prompt
        && (prompt.TakesLine || prompt.TakesWords || (prompt.TakesWordsLike is { } like && heard.Cues.Contains(like)));

    private static bool IsOfFear(string cue) => cue is KnownCues.Careful or Happened.Punishment;
}
