using System.Collections.Immutable;

namespace GuidanceBot.Understanding;

/// <summary>Everything the reader knows of a locale's language, built once from the content and never changed.</summary>
public sealed class Phrasebook
{
    /// <param name="prompts">Every prompt of the content.</param>
    /// <param name="cues">Every entry that words bring up.</param>
    /// <param name="partnerContact">Ids of entries about talking with the partner (<c>contact: partner</c>): a block silences them.</param>
    public Phrasebook(
        IEnumerable<PromptPhrases> prompts,
        IEnumerable<Cue> cues,
        IEnumerable<string> partnerContact)
    {
        Prompts = prompts.ToImmutableDictionary(p => p.Prompt, StringComparer.Ordinal);
        Cues = [.. cues];
        PartnerContact = partnerContact.ToImmutableHashSet(StringComparer.Ordinal);
    }

    public ImmutableDictionary<string, PromptPhrases> Prompts { get; }

    public ImmutableArray<Cue> Cues { get; }

    public ImmutableHashSet<string> PartnerContact { get; }
}
