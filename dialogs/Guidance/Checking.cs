using System.Collections.Frozen;
using System.Collections.Immutable;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Guidance;

/// <summary>Answer to a check-in.</summary>
internal enum Checked
{
    Yes,
    No,
    Unsaid,
}

/// <summary>
/// Words that may mean danger, said sideways: a caring, plain question over whatever is under way, which then goes on. One
/// "no" is thanked for, and does not switch it off.
/// </summary>
internal static class Checking
{
    /// <summary>Somebody else may be thinking of suicide.</summary>
    public const string Someone = "someone";

    private const int WordingsOfNo = 4;
    private const int WordingsOfUnsaid = 3;

    /// <summary>What is asked about, each in a question of its own.</summary>
    public static readonly ImmutableArray<string> About = [.. SafetyKinds.Dangers, Someone];

    public static readonly ImmutableArray<Prompt> Prompts =
        [.. About.Select(what => new ChoicePrompt<Checked>($"check.{what}") { Counts = false, SkipMeans = Kebab.Of(Checked.Unsaid) })];

    public static readonly Waterfall Dialog = new("check", [AskCheck, Thank]) { IsAside = true };

    private static readonly FrozenSet<string> asked = Prompts.Select(prompt => prompt.Id).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a prompt is one of these.</summary>
    public static bool Asks(string? prompt) => prompt is not null && asked.Contains(prompt);

    /// <summary>What is to be asked about.</summary>
    public static string WhatOf(Alarm alarm) =>
        alarm is { Kind: SafetyKinds.Suicide, Tier: Tier.OtherPersonNow or Tier.OtherPerson } ? Someone : alarm.Kind;

    /// <summary>The danger that a yes states; null for any other answer.</summary>
    public static Alarm? Raised(Answer answer)
    {
        if (!Asks(answer.Prompt) || answer.Choice != Kebab.Of(Checked.Yes))
            return null;
        var what = answer.Prompt["check.".Length..];
        return what switch
        {
            Someone => new Alarm(SafetyKinds.Suicide, Tier.OtherPersonNow, Reach.Takeover),
            SafetyKinds.MedicalEmergency => new Alarm(what, Tier.Imminent, Reach.Takeover),
            _ => new Alarm(what, Tier.Active, Reach.Takeover),
        };
    }

    /// <summary>What any other answer says of fear, and that it was no yes.</summary>
    public static SafetyState After(SafetyState safety, Answer answer)
    {
        if (!Asks(answer.Prompt) || answer.Choice == Kebab.Of(Checked.Yes))
            return safety;
        var isOpen = answer.Prompt == PromptOf(SafetyKinds.AbuseVictim).Id && answer.Choice != Kebab.Of(Checked.No) && safety.Fear != Fear.Blocked;
        return safety with { Denied = safety.Denied + 1, Fear = isOpen ? Fear.Unclear : safety.Fear };
    }

    public static Prompt PromptOf(string what) => Prompts[Math.Max(0, About.IndexOf(what))];

    private static Move AskCheck(Answers answers) => new Ask(PromptOf(Latest(answers)));

    private static Move Thank(Answers answers)
    {
        var said = answers.Choice(PromptOf(Latest(answers))) == Kebab.Of(Checked.No);
        var (stem, wordings) = said ? ("check.no", WordingsOfNo) : ("check.unsaid", WordingsOfUnsaid);
        var lines = Latest(answers) is Someone ? SafetyKinds.Suicide : Latest(answers);
        return new Say([new Line($"{stem}.{Nth(answers.Safety.Denied, wordings)}"), new HelpLines(SafetyKinds.LinesFor(lines), answers.Safety.Region)]) { Again = true };
    }

    private static int Nth(int times, int wordings) => (Math.Max(0, times - 1) % wordings) + 1;

    private static string Latest(Answers answers) => answers.Safety.Checked is [.., var latest] ? latest : SafetyKinds.Suicide;
}
