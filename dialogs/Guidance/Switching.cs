using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>Whether to go where a message in the middle of something else leads.</summary>
internal enum SwitchTo
{
    Go,
    Stay,
}

/// <summary>Whether to go on with what was left.</summary>
internal enum SwitchBack
{
    GoOn,
    Enough,
}

/// <summary>
/// A new matter in the middle of a journey: nobody is taken there unasked, and what was left is offered again at the
/// end of it.
/// </summary>
internal static class Switching
{
    public static readonly ChoicePrompt<SwitchTo> To = new("switch.to") { Counts = false, SkipMeans = "stay" };

    public static readonly ChoicePrompt<SwitchBack> Back = new("switch.back") { Counts = false, SkipMeans = "enough" };

    public static readonly ImmutableArray<Prompt> Prompts = [To, Back];

    /// <summary>Comes over what is under way, where a message was about something else.</summary>
    public static readonly Waterfall Dialog = new("switch", [Ask, Go]) { IsAside = true };

    /// <summary>Comes after the other journey.</summary>
    public static readonly Waterfall BackDialog = new("switch-back", [AskBack, Return, Finish, Rest]) { IsAside = true };

    /// <summary>The journey that is begun for what brings someone here; null where it is none.</summary>
    public static Waterfall? Journey(Topic? what) => what switch
    {
        Topic.Partner => AskAboutTherapy.Dialog,
        Topic.Client => Sharing.Dialog,
        _ => null,
    };

    private static Move Ask(Answers answers) => new Ask(To);

    // What the message was about was heard beforehand, as what else brings the visitor here.
    private static Move Go(Answers answers) =>
        answers.Is(To, SwitchTo.Go) && Journey(answers.Leaning(Opening.What)) is { } journey ? new Leave(journey.Id) : new End();

    private static Move AskBack(Answers answers) => new Ask(Back);

    private static Move Return(Answers answers) => answers.Is(Back, SwitchBack.GoOn) ? new Resume() : new Next();

    private static Move Finish(Answers answers) => new Say("switch.bye") { Again = true };

    private static Move Rest(Answers answers) => new End(Ending.Done);
}
