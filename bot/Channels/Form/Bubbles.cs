using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GuidanceBot.Content;

namespace GuidanceBot.Channels.Form;

/// <summary>Activities of a log as HTML: all that the panel draws of them, as text.</summary>
internal static partial class Bubbles
{
    /// <param name="place">Sets the ids within this bubble apart from others on the page.</param>
    public static Markup Of(Activity activity, Library library, string place) =>
        activity.From?.Role == "bot" ? Guide(activity, library, place) : Visitor(activity, library);

    private static Markup Visitor(Activity activity, Library library) =>
        $"<div class=\"visitor\">{Speaker("ui.speaker.you", library)}<p dir=\"auto\">{activity.Words}</p></div>";

    private static Markup Guide(Activity activity, Library library, string place)
    {
        var kind = Part<string>(activity, "kind") ?? BubbleKind.Line;
        return $"<div class=\"guide {kind}\">{Speaker("ui.speaker.guide", library)}{Contents(activity, library, place)}</div>";
    }

    private static Markup Speaker(string id, Library library) => $"<span class=\"unseen\">{library.Label(id)} </span>";

    private static Markup Contents(Activity activity, Library library, string place)
    {
        var text = activity.Text ?? "";
        if (Part<BubbleCard>(activity, "card") is { } card) return Answer(card, library);
        if (Part<BubblePlan>(activity, "plan") is { } plan) return PlanCard(plan, library);
        if (Parts<BubbleOption>(activity, "options") is { IsEmpty: false } options) return $"{options.Select(option => Option(option, library))}";
        if (Parts<BubbleHelpLine>(activity, "lines") is { IsEmpty: false } lines)
            return $"{Paragraphs(HelpList.Beside(text, lines))}{HelpList.Of(lines, library)}";
        if (Part<BubbleMarked>(activity, "marked") is { } marked)
            return $"{Paragraphs(marked.Before)}{new MarkedLines(library, place).Line(marked)}{Paragraphs(marked.After)}";
        if (Parts<BubbleVersion>(activity, "versions") is { IsEmpty: false } versions) return new MarkedLines(library, place).SideBySide(versions);
        return $"{Paragraphs(text)}";
    }

    private static Markup Option(BubbleOption option, Library library) => $"""
        <section class="option"><h2>{option.Title}</h2><dl>
        <dt>{library.Label("ui.option.for")}</dt><dd>{option.For}</dd>
        <dt>{library.Label("ui.option.against")}</dt><dd>{option.Against}</dd>
        <dt>{library.Label("ui.option.living")}</dt><dd>{option.Living}</dd>
        </dl></section>
        """;

    // What is asked along with an answer is a button of the page's one form, wherever that stands.
    private static Markup Answer(BubbleCard card, Library library)
    {
        var disagree = card.Disagree is { } otherwise ? $"<p><strong>{library.Label("ui.card.disagree")}:</strong> {otherwise}</p>" : Markup.None;
        var beside = card.Beside.IsDefaultOrEmpty
            ? Markup.None
            : Markup.Of($"<p class=\"from\">{library.Label("ui.card.beside")}: {card.Beside.Select(question => Choices.Button(question, question))}</p>");
        var from = card.From is { } source ? $"<p class=\"from\">{library.Label("ui.card.from")}: {source}</p>" : Markup.None;
        return $"{Paragraphs(card.Text)}{disagree}{beside}{from}";
    }

    // Without scripts nothing can be picked out and copied, so the page says what to remember, and paper gets only what may leave.
    private static Markup PlanCard(BubblePlan plan, Library library)
    {
        var items = plan.Items.Select(item =>
            Markup.Of($"<div class=\"{item.Part}{(item.Leaves ? "" : " stays")}\"><dt>{item.Heading}</dt><dd dir=\"auto\">{item.Text}</dd></div>"));
        var note = plan.Note is { } told ? $"<p>{told}</p>" : Markup.None;
        var phrases = plan.Phrases.IsDefaultOrEmpty
            ? Markup.None
            : Markup.Of($"<p>{library.Label("ui.form.keep")}</p><ol>{plan.Phrases.Select(phrase => Markup.Of($"<li>{phrase}</li>"))}</ol>");
        return $"<section class=\"plan\"><h2>{plan.Title}</h2><dl>{items}</dl><div class=\"step\">{note}{phrases}</div></section>";
    }

    // One that is wholly in quotation marks is words to say aloud.
    private static IEnumerable<Markup> Paragraphs(string? text) =>
        from paragraph in BlankLines().Split(text ?? "")
        let words = paragraph.Trim()
        where words.Length > 0
        select Quoted().IsMatch(words) ? Markup.Of($"<blockquote>{words}</blockquote>") : Markup.Of($"<p>{words}</p>");

    private static ImmutableArray<T> Parts<T>(Activity activity, string name) => Part<ImmutableArray<T>?>(activity, name) ?? [];

    // The log holds what Scribe wrote, in the same shape.
    private static T? Part<T>(Activity activity, string name) =>
        (activity.ChannelData as JsonObject)?[name] is { } part ? part.Deserialize<T>(JsonSerializerOptions.Web) : default;

    [GeneratedRegex(@"\n\s*\n", RegexOptions.NonBacktracking)]
    private static partial Regex BlankLines();

    [GeneratedRegex("^“[^“]*”$", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
