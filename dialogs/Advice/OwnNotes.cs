using GuidanceBot.Runtime;

namespace GuidanceBot.Advice;

/// <summary>Whether the visitor's own words in a plan hold a name or a number: whoever finds a copy can read them.</summary>
public static class OwnNotes
{
    public const string Told = "plan.personal";

    public static bool HoldPersonal(Plan plan, State state) => plan.Items.Any(item => item.Own is { } own
        && (state.Rounds.Any(round => round.Personal && round.Words == own) || state.Answers.Any(answer => answer.Personal && answer.Words == own)));
}
