using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Content;

/// <summary>What the dialogs refer to by name: every prompt with exactly its choices, and what can be asked about it.</summary>
internal static class DialogNeeds
{
    public static readonly ImmutableArray<RequiredEntry> All =
    [
        .. Catalogue.Prompts.Select(p => new RequiredEntry(p.Id, "prompt", p.Choices)),
        .. Catalogue.Prompts.SelectMany(p => new[] { $"{p.Id}.why", $"{p.Id}.unsure" }).Select(id => new RequiredEntry(id, "line")),
    ];
}
