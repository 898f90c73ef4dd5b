using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>The topics that questions are sorted by.</summary>
public static class FactTopics
{
    /// <summary>Content id of the prompt that offers them.</summary>
    public static string Prompt => Facts.Topic.Id;

    /// <summary>A card belongs to one of these.</summary>
    public static ImmutableArray<string> All { get; } = Kebab.NamesOf<About>();
}
