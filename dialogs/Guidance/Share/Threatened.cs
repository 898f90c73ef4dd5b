using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>How a partner is who feels threatened by the therapy.</summary>
internal enum Threat
{
    Worried,
    NoNo,
    Unsure,
}

/// <summary>
/// A partner who feels threatened. Respectful but worried is met with the smallest line; where a "no" is not accepted
/// the question of fear comes first.
/// </summary>
internal static class Threatened
{
    public static readonly ChoicePrompt<Threat> How = new("threat.how")
    {
        // The more careful reading wins.
        Settle = mentioned => mentioned.Contains("no-no") ? "no-no" : mentioned[0],
    };

    public static readonly ImmutableArray<Prompt> Prompts = [How];

    public static readonly Waterfall Dialog = new("threatened", [AskHow, Reflect, AskFear]);

    private static Move AskHow(Answers answers) => new Ask(How);

    private static Move Reflect(Answers answers) => Sharing.IsChange(answers)
        ? new Next()
        : new Say(answers.ForWording.Get(How) is { } how ? $"threat.how.{Kebab.Of(how)}" : "threat.skipped");

    private static Move AskFear(Answers answers) => answers.Is(How, Threat.NoNo) ? new Begin(HardTalks.FearDialog.Id) : new Next();
}
