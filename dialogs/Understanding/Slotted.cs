using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Runtime;

namespace GuidanceBot.Understanding;

/// <summary>What a message tells beside what it is about: each null, or empty, where it is not told.</summary>
/// <param name="Therapy">Who is in therapy: <c>partner</c>, <c>self</c> or <c>both</c>.</param>
/// <param name="Relation">How the partner is named, such as <c>husband</c>.</param>
/// <param name="Motive">What makes them think of asking (<c>ask.motive</c>), or of sharing (<c>share.prompt</c>).</param>
/// <param name="Need">What is needed underneath (<c>ask.need</c>).</param>
/// <param name="Kind">What kind of material it is (<c>share.kind</c>).</param>
/// <param name="Amount">How much is to be asked (<c>ask.dial</c>), or shared (<c>share.amount</c>).</param>
/// <param name="Feelings">Words of feeling, as typed but in lower case.</param>
public sealed record Slotted(
    string? Therapy, string? Relation, string? Motive, string? Need, string? Kind, string? Amount, ImmutableArray<string> Feelings)
{
    private const string Relations = "relation.";
    private const string OfFeeling = "sense.feeling.";

    internal static Slotted Of(NormalizedText text, Phrasebook phrasebook)
    {
        var mentions = phrasebook.Mentions(text);
        string? Told(params ReadOnlySpan<Prompt> prompts)
        {
            foreach (var prompt in prompts)
            {
                if (mentions.FirstOrDefault(mention => mention.Prompt == prompt.Id) is { Choice: { } choice })
                    return choice;
            }

            return null;
        }

        return new Slotted(
            InTherapy(text, phrasebook),
            phrasebook.Cues(text, "relation", denied: true).FirstOrDefault()?.Id[Relations.Length..],
            Told(AskPrompts.Motive, SharePrompts.Prompt),
            Told(AskPrompts.Need),
            Told(SharePrompts.Kind),
            Told(SharePrompts.Amount, AskPrompts.Dial),
            OfFeelings(text, phrasebook.Learned.Senses));
    }

    // Whoever speaks of their own and of the partner's therapy leaves it open; "both" is said of one for two.
    private static string? InTherapy(NormalizedText text, Phrasebook phrasebook)
    {
        var told = phrasebook.Cues(text, "cue").Select(cue => cue.Id)
            .Where(id => id.StartsWith(KnownCues.InTherapy, StringComparison.Ordinal)).Select(id => id[KnownCues.InTherapy.Length..]).ToArray();
        return told is [var one] ? one : told.Contains("both") ? "both" : null;
    }

    private static ImmutableArray<string> OfFeelings(NormalizedText text, Senses senses) =>
    [
        .. Enumerable.Range(0, text.Count)
            .Where(at => senses.Of(text.Tokens[at].Word).Any(sense => sense.StartsWith(OfFeeling, StringComparison.Ordinal)) && !Negation.Before(text, at))
            .Select(at => text.Tokens[at].Word)
            .Distinct(),
    ];
}
