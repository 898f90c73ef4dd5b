using System.Text.Json.Nodes;
using GuidanceBot.Content;

namespace GuidanceBot.Channels.Form;

/// <summary>What can be said by pressing a button.</summary>
internal static class Choices
{
    /// <summary>Named by the page's one form, so that a button may stand anywhere.</summary>
    public const string FormId = "answer";

    public const string Field = "choice";

    public static Markup Button(string title, string value) =>
        $"<button form=\"{FormId}\" name=\"{Field}\" value=\"{value}\">{title}</button>";

    /// <summary>The answers that the last message suggests.</summary>
    public static Markup Suggested(Activity? last, Library library)
    {
        if ((last?.SuggestedActions as JsonObject)?["actions"] is not JsonArray { Count: > 0 } actions) return Markup.None;
        var buttons = actions.OfType<JsonObject>().Select(action => Button((string?)action["title"] ?? "", (string?)action["value"] ?? ""));
        return $"<fieldset id=\"chips\"><legend>{library.Label("ui.chips")}</legend>{buttons}</fieldset>";
    }

    public static Markup Menu(Library library) => $"""
        <details id="options"><summary>{library.Label("ui.menu")}</summary><div>{Content.Menu.Labels.Select(library.Label).Select(label => Button(label, label))}</div></details>
        """;
}
