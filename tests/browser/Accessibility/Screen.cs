using Microsoft.Playwright;

namespace GuidanceBot.Tests;

/// <summary>One kind of screen of the panel.</summary>
/// <param name="Turn">What the guide says there, as activities in JSON.</param>
/// <param name="Then">What is done then, in the panel.</param>
internal sealed record Screen(string Name, IEnumerable<string> Turn, Func<IFrame, Task>? Then = null)
{
    private const string Long = "A_word_that_nobody_would_ever_break_however_narrow_the_screen_may_be. I'm not leaving you. Can we do Thursdays?";

    // Puts the panel back as it opens, empty, and shows one turn.
    private const string Show = """
        async (turn) => {
          const { show } = await import("/chat/panel.js");
          document.getElementById("menu").hidePopover();
          for (const list of ["log", "announcer", "chips"]) document.getElementById(list).replaceChildren();
          for (const place of ["typing", "offline", "gone", "idle"]) document.getElementById(place).hidden = true;
          document.querySelector("main:not(#idle)").hidden = false;
          for (const activity of turn) show(JSON.parse(activity), false, () => {});
        }
        """;

    /// <summary>Every kind there is. The last ends the chat, so that nothing comes after it.</summary>
    public static IReadOnlyList<Screen> All { get; } =
    [
        Of("greeting", "open.greeting"),
        Of("question", "open.what"),
        Of("long question", "kind question"),
        Of("options", "kind option"),
        Of("words to say", "kind words"),
        Of("answer card", "kind card"),
        Of("no answer", "fact.none"),
        Of("how much", "ask.dial"),
        Of("help lines", "kind help"),
        Of("a caring question", "check.suicide"),
        new("marked line", [Wire(Lines.Marked(Lines.First, [Lines.Lands(Lines.First, "the second I walk in"), Lines.Stings(Lines.First, "You always ask")], "Your line.", "Another go, or keep it?", "rehearse.next"))]),
        new("versions", [Wire(Lines.Versions())]),
        new("plan", Plan),
        Of("plan of the stories", "ending plan"),
        new("keeping: a shared device?", Plan, panel => PressAsync(panel, 0)),
        new("keeping: which parts", Plan, panel => PressAsync(panel, 0, 0)),
        new("keeping: three phrases", Plan, panel => PressAsync(panel, 0, 1)),
        new("keeping: a reminder", Plan, panel => PressAsync(panel, 0, 0, 3)),
        Of("own words, and writing", "open.what", $"showSent('{Long.Replace("'", "\\'", StringComparison.Ordinal)}', '1')"),
        Of("refused", "open.what", "showSent('Too long.', '2'), panel.showRefused('2')"),
        Of("nothing kept", "open.what", "showUnkept()"),
        Of("offline", "open.what", "showWaiting(true)"),
        new("menu", Told.Saying("open.what").Activities, panel => panel.Locator("#options").ClickAsync()),
        new("out of sight", [], panel => panel.EvaluateAsync("document.getElementById('idle').hidden = false; document.querySelector('main:not(#idle)').hidden = true")),
        Of("closed", "open.what", "showGone(() => {})"),
    ];

    private static string[] Plan => [Wire(Plans.Made(Plans.Note))];

    public async Task ShowAsync(IFrame panel)
    {
        await panel.EvaluateAsync(Show, Turn.ToArray());
        await (Then?.Invoke(panel) ?? Task.CompletedTask);
    }

    private static Screen Of(string name, string says, string? then = null) => new(
        name,
        Told.Saying(says).Activities,
        then is null ? null : panel => panel.EvaluateAsync($"async () => {{ const panel = await import('/chat/panel.js'); panel.{then} }}"));

    public static string Wire(object activity) => System.Text.Json.JsonSerializer.Serialize(activity);

    // In the plan's card: the button by its place in each step.
    private static async Task PressAsync(IFrame panel, params int[] places)
    {
        foreach (var place in places)
            await panel.Locator(".keep button").Nth(place).ClickAsync();
    }
}
