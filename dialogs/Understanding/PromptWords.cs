using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GuidanceBot.Understanding;

/// <summary>All the words for the choices of one prompt, and where to look for them.</summary>
internal sealed class PromptWords
{
    public static readonly PromptWords None = new([], new Lexicon());

    // Both by the place of the choice.
    private readonly PhraseIndex<int> own;
    private readonly PhraseIndex<int> hears;

    private readonly FrozenDictionary<string, ChoiceWords> byChoice;

    public PromptWords(ImmutableArray<ChoiceWords> choices, Lexicon lexicon)
    {
        byChoice = choices.ToFrozenDictionary(choice => choice.Choice, StringComparer.Ordinal);
        own = new(lexicon);
        hears = new(lexicon);
        Choices = choices;
        for (var i = 0; i < choices.Length; i++)
        {
            foreach (var phrase in choices[i].Label.Concat(choices[i].Also))
                own.Add(phrase, i);
            foreach (var phrase in choices[i].Hears)
                hears.Add(phrase, i);
        }
    }

    public ImmutableArray<ChoiceWords> Choices { get; }

    /// <summary>The first choice on offer whose chip, or another way to say it, is the whole message.</summary>
    public string? Exact(NormalizedText text, ImmutableArray<string> offered)
    {
        var first = int.MaxValue;
        foreach (var standing in own.At(text, 0))
        {
            if (standing.Length == text.Count && standing.Means < first && IsOffered(standing.Means, offered))
                first = standing.Means;
        }

        return first == int.MaxValue ? null : Choices[first].Choice;
    }

    /// <summary>The first choice on offer that is heard in a longer message.</summary>
    public string? Heard(NormalizedText text, ImmutableArray<string> offered)
    {
        var first = int.MaxValue;
        foreach (var standing in hears.Each(text))
        {
            if (standing.Means < first && IsOffered(standing.Means, offered))
                first = standing.Means;
        }

        return first == int.MaxValue ? null : Choices[first].Choice;
    }

    /// <summary>Choices on offer whose words stand in the message and are not denied, earliest first.</summary>
    public ImmutableArray<string> Spoken(NormalizedText text, ImmutableArray<string> offered)
    {
        List<(int At, int Choice)>? spoken = null;
        foreach (var standing in own.Each(text))
        {
            if (standing.Phrase.CountsIn(text) && IsMeant(standing, text, offered))
                (spoken ??= []).Add((standing.At, standing.Means));
        }

        foreach (var standing in hears.Each(text))
        {
            if (IsMeant(standing, text, offered))
                (spoken ??= []).Add((standing.At, standing.Means));
        }

        if (spoken is null)
            return [];
        spoken.Sort();
        return [.. spoken.Select(one => Choices[one.Choice].Choice).Distinct()];
    }

    /// <summary>The words for a choice; null where the prompt has no such choice.</summary>
    public ChoiceWords? Of(string choice) => byChoice.GetValueOrDefault(choice);

    private bool IsOffered(int choice, ImmutableArray<string> offered) => offered.Contains(Choices[choice].Choice);

    private bool IsMeant(in PhraseIndex<int>.Found standing, NormalizedText text, ImmutableArray<string> offered) =>
        (standing.Phrase.StartsNegated || !Negation.Before(text, standing.At)) && IsOffered(standing.Means, offered);
}

/// <summary>All the words for one choice of a prompt.</summary>
/// <param name="Spelled">Label and synonyms as words.</param>
internal sealed record ChoiceWords(
    string Choice,
    ImmutableArray<Phrase> Label,
    ImmutableArray<Phrase> Also,
    ImmutableArray<Phrase> Hears,
    ImmutableArray<NormalizedText> Spelled,
    string? Took)
{
    /// <summary>The same, each in one piece, to be compared letter by letter where someone mistyped.</summary>
    public ImmutableArray<string> Letters { get; } = [.. Spelled.Select(text => text.Joined())];
}
