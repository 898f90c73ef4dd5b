using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Runtime;

namespace GuidanceBot.Understanding;

/// <summary>Which of the choices on offer a message picks, if it does.</summary>
internal static class ChoiceReader
{
    private const int FewWords = 3;

    /// <summary>Reads <paramref name="text"/> against the choices of the prompt that waits.</summary>
    /// <param name="seen">False where the choices are not on the screen yet, so that no place or number can mean one.</param>
    public static Picked Read(NormalizedText text, Waiting waiting, Phrasebook phrasebook, bool seen = true)
    {
        var choices = phrasebook.Choices(waiting.Prompt).Where(c => waiting.Choices.Contains(c.Choice)).ToArray();
        if (choices.FirstOrDefault(c => c.Label.Concat(c.Also).Any(p => p.IsWhole(text))) is { } exact)
            return new Picked(exact.Choice, true, []);
        if (Catalogue.Prompt(waiting.Prompt) is { TakesLine: true } or { TakesWords: true })
            return new Picked(Mistyped(text, choices) ?? Plainly(text, choices) ?? AboutThem(text, choices), false, []);
        // Nobody picks "it's dangerous" by saying "the second" of something else.
        if (seen && (waiting.Prompt != HelpNow.WhatNext.Id || text.Count <= FewWords) && Ordinals.Read(text, Pages.Show(waiting).Shown) is { } nth)
            return new Picked(nth, false, []);

        var spoken = Spoken(text, choices);
        if (spoken.IsEmpty && (Mistyped(text, choices) ?? PartOf(text, choices)) is { } near)
            return new Picked(near, false, []);
        if (seen && spoken.IsEmpty && Catalogue.Prompt(waiting.Prompt) is { Scale: { } up } && OnScale(text, waiting, up) is { Length: > 0 } steps)
            return steps is [var step] ? new Picked(step, false, []) : new Picked(null, false, steps);
        if (spoken.Length <= 1)
            return new Picked(spoken.FirstOrDefault(), false, []);
        var settled = Catalogue.Prompt(waiting.Prompt)?.Settle(spoken);
        return settled is null ? new Picked(null, false, spoken) : new Picked(settled, false, []);
    }

    /// <summary>The choice that a plain yes, or no, is; null where the question has none.</summary>
    public static string? Meaning(bool yes, Waiting waiting, Phrasebook phrasebook)
    {
        var said = Normalizer.Normalize(yes ? "yes" : "no");
        return phrasebook.Choices(waiting.Prompt)
            .FirstOrDefault(choice => waiting.Choices.Contains(choice.Choice) && choice.Label.Concat(choice.Also).Any(phrase => phrase.IsWhole(said)))?.Choice;
    }

    // Where any words are an answer, a chip is meant only by its own words and a polite one around them.
    private static string? Plainly(NormalizedText text, ChoiceWords[] choices)
    {
        var words = text.Tokens;
        while (words.Length > 1 && words[0].Word is "okay" or "yes" or "yeah" or "well" or "so" or "hm" or "let" or "lets" or "just" or "i" or "think")
            words = words.RemoveAt(0);
        while (words.Length > 1 && words[^1].Word is "please" or "thanks" or "now" or "then" or "i" or "think")
            words = words.RemoveAt(words.Length - 1);
        var plain = text with { Tokens = words };
        return words.Length == text.Count ? null : choices.FirstOrDefault(c => c.Label.Concat(c.Also).Any(p => p.IsWhole(plain)))?.Choice;
    }

    // "She'd be like: so what do you talk about?" is said to the guide.
    private static string? AboutThem(NormalizedText text, ChoiceWords[] choices) => choices
        .FirstOrDefault(c => Enumerable.Range(0, text.Count).Any(at => c.Hears.Any(phrase => phrase.MatchAt(text, at) > 0)))?.Choice;

    private static ImmutableArray<string> OnScale(NormalizedText text, Waiting waiting, bool up) =>
    [
        .. Numbers.OnScale(text, waiting.Choices.Length)
            .Select(part => (int)Math.Round((up ? part : 1 - part) * (waiting.Choices.Length - 1), MidpointRounding.AwayFromZero))
            .Distinct()
            .Select(step => waiting.Choices[Math.Clamp(step, 0, waiting.Choices.Length - 1)]),
    ];

    /// <summary>Choices whose words stand in the message and are not denied, earliest first.</summary>
    private static ImmutableArray<string> Spoken(NormalizedText text, ChoiceWords[] choices)
    {
        var spoken = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < text.Count; at++)
        {
            foreach (var choice in choices)
            {
                var here = choice.Label.Concat(choice.Also).Where(p => p.CountsIn(text)).Concat(choice.Hears)
                    .Any(p => p.MatchAt(text, at) > 0 && (p.StartsNegated || !Negation.Before(text, at)));
                if (here && !spoken.Contains(choice.Choice))
                    spoken.Add(choice.Choice);
            }
        }

        return spoken.ToImmutable();
    }

    private static string? Mistyped(NormalizedText text, ChoiceWords[] choices)
    {
        var typed = Join(text);
        var near = choices.Where(c => c.Spelled.Any(s => Distance.IsSlip(typed, Join(s)))).ToArray();
        return near.Length == 1 ? near[0].Choice : null;
    }

    // A few words that stand in one label only: "left out", "the sunday one".
    private static string? PartOf(NormalizedText text, ChoiceWords[] choices)
    {
        const int Few = 4;
        if (text.Count is 0 or > Few || !text.Tokens.Any(t => t.Word.Length >= 4))
            return null;
        var fits = choices
            .Where(c => c.Spelled.Any(s => text.Tokens.All(t => s.Tokens.Any(w => w.Word == t.Word))))
            .ToArray();
        return fits.Length == 1 ? fits[0].Choice : null;
    }

    private static string Join(NormalizedText text) => string.Join(' ', text.Tokens.Select(t => t.Word));
}

/// <summary>What a message picked.</summary>
/// <param name="Choice">The choice; null where there is none, or more than one.</param>
/// <param name="Exact">True where it was the chip, or a set phrase for it.</param>
/// <param name="Between">The choices that fit equally well.</param>
internal readonly record struct Picked(string? Choice, bool Exact, ImmutableArray<string> Between);
