using GuidanceBot.Walking;

namespace GuidanceBot.Tests.Content;

/// <summary>Maps of dialogs that nobody wrote.</summary>
internal static class MadeUpDialogs
{
    /// <summary>Asks, thinks it over, asks again, and never comes out of it.</summary>
    public static readonly Atlas Treadmill = new(
    [
        new MappedStep("ask", "Open", ["ask.hello"], [new Way(WayKind.Next, "", []), new Way(WayKind.End, "", ["ask.motive = ok"])]),
        new MappedStep("ask", "AskMotive", ["ask.motive"], [new Way(WayKind.Ask, "", [])]),
        new MappedStep("ask", "Again", [], [new Way(WayKind.Step, "AskMotive", [])]),
        .. Sound.Steps,
    ]);

    /// <summary>Says one thing and hands back.</summary>
    public static Atlas Sound => new([new MappedStep("say", "Say", ["ask.say"], [new Way(WayKind.Next, "", [])])]);
}
