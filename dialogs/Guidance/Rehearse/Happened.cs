using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>Whether what was expected of a partner has happened before.</summary>
internal enum HasHappened
{
    No,
    Yes,
    NotSure,
}

/// <summary>
/// Someone who expects violence or punishment is asked plainly whether that has happened. There is no practice after
/// it, whatever the answer; what the answer means for safety is read by <see cref="Safety.FearRules"/>.
/// </summary>
internal static class Happened
{
    /// <summary>Cue for punishment in a reaction that is expected: "he'd lock me out".</summary>
    public const string Punishment = "cue.punish";

    public static readonly ChoicePrompt<HasHappened> Asked = new("react.happened")
    {
        Counts = false,
        // The more careful reading wins.
        Settle = mentioned => mentioned.Contains("yes") ? "yes" : "not-sure",
    };

    public static readonly ImmutableArray<Prompt> Prompts = [Asked];

    public static readonly Waterfall Dialog = new("happened", [SayWhy, Ask, Reply]);

    private static Move SayWhy(Answers answers) => new Say("react.happened.lead");

    private static Move Ask(Answers answers) => new Ask(Asked);

    private static Move Reply(Answers answers) => new Say("react.happened.no");
}
