using System.Collections.Immutable;
using GuidanceBot.Advice;

namespace GuidanceBot.Content;

/// <summary>The visitor's notes: readable on their own, and taken apart for the page.</summary>
internal static class PlanBubble
{
    public const string PhrasesId = "plan.phrases.lead";

    public static string HeadingId(PlanPart part) => $"plan.heading.{Names<PlanPart>.Of(part)}";

    /// <param name="personal">Whether the visitor's own words in it hold a name or a number.</param>
    public static Bubble Of(Plan plan, Wordings words, bool personal)
    {
        var items = plan.Items.Select(item => Item(item, plan, words)).Where(item => item.Text.Length > 0).ToImmutableArray();
        var title = words[plan.Title];
        var phrases = plan.Phrases.Select(id => words[id]).ToImmutableArray();
        return new Bubble
        {
            Kind = BubbleKind.Plan,
            Text = string.Join('\n', items.Select(item => $"{item.Heading}: {item.Text}").Prepend(title).Append($"{words[PhrasesId]}: {string.Join(" / ", phrases)}")),
            ContentIds = Ids(plan),
            Plan = new BubblePlan(title, items, phrases, personal ? words[OwnNotes.Told] : null),
        };
    }

    private static BubblePlanItem Item(PlanItem item, Plan plan, Wordings words) => new(
        Names<PlanPart>.Of(item.Part),
        words[HeadingId(item.Part)],
        Text(item, plan, words),
        item.Part is PlanPart.Line or PlanPart.When or PlanPart.Decided or PlanPart.MayAsk or PlanPart.TalkWhen or PlanPart.LookAgain);

    private static string Text(PlanItem item, Plan plan, Wordings words) => item switch
    {
        { Own: { } own } => Wordings.Quote(OnOneLine(own)),
        { Id: { } id } => words[id],
        { Part: PlanPart.Sources } => Sources(plan, words.Library),
        _ => "",
    };

    private static string Sources(Plan plan, Library library) => string.Join("; ", Ids(plan)
        .SelectMany(id => library.Find(id)?.Background.Sources ?? [])
        .Select(source => library.Source(source.Id))
        .OfType<Source>()
        .Distinct()
        .Select(source => $"{source.Title} ({source.Publisher})"));

    private static ImmutableArray<string> Ids(Plan plan) =>
        [.. plan.Items.Select(item => item.Id).OfType<string>().Concat(plan.Phrases).Distinct()];

    // The plan is read line by line.
    private static string OnOneLine(string own) =>
        string.Join(' ', own.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
