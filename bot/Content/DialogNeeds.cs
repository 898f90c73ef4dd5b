using System.Collections.Immutable;
using GuidanceBot.Framing;
using GuidanceBot.Guidance;
using GuidanceBot.Runtime;
using GuidanceBot.Understanding;
using GuidanceBot.Walking;

namespace GuidanceBot.Content;

/// <summary>What the dialogs refer to by name: prompts with exactly their choices, and what is said about a visitor's own line.</summary>
internal static class DialogNeeds
{
    public static readonly ImmutableArray<RequiredEntry> All =
    [
        .. Catalogue.Prompts.Select(p => new RequiredEntry(p.Id, "prompt", p.Choices)),
        .. Catalogue.Prompts.SelectMany(p => new[] { $"{p.Id}.why", $"{p.Id}.unsure" }).Select(id => new RequiredEntry(id, "line")),
        .. Enum.GetValues<FindingKind>().Select(kind => new RequiredEntry(FramingTexts.Mark(kind), "mark")),
        .. FramingTexts.Lines.Select(id => new RequiredEntry(id, "line")),
        .. Reactions.All.Select(id => new RequiredEntry(id, "words")),
        .. Said.OutsideDialogs.Select(id => new RequiredEntry(id, null)),
        .. Learned.Ids.Select(id => new RequiredEntry(id, "examples")),
        new(FramingTexts.Lands, "label"),
        new(FramingTexts.Stings, "label"),
    ];
}
