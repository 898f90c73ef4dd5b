using System.Collections.Immutable;
using GuidanceBot.Guidance;

namespace GuidanceBot.Runtime;

/// <summary>
/// What a practice may leave out as a whole, since the law of some places forbids it to a program: rehearsing a line, and
/// practising a reaction. What is left out is not offered, and said to be so where it is asked for.
/// </summary>
internal static class Modes
{
    /// <summary>Said in place of what is left out.</summary>
    public const string Closed = "mode.closed";

    public static bool IsClosed(Terms terms, string dialog) =>
        (dialog == Rehearsing.Dialog.Id && !terms.Rehearsal) || (dialog == Practising.Dialog.Id && !terms.Practice);

    /// <summary>The ask without the choices that lead there.</summary>
    public static Ask Open(Terms terms, Ask ask)
    {
        ImmutableArray<string> left = ask.Choices;
        if (!terms.Rehearsal && (ask.Prompt == AskPrompts.Keep || ask.Prompt == AskPrompts.KeepCloser || ask.Prompt == NextSentence.What))
            left = left.Remove(Kebab.Of(AfterPlan.Rehearse));
        if (!terms.Practice && ask.Prompt == Rehearsing.Next)
            left = left.Remove(Kebab.Of(WithLine.React));
        return left.Length == ask.Choices.Length ? ask : ask with { Choices = left };
    }
}
