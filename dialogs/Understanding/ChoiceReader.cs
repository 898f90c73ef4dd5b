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
        var words = phrasebook.WordsOf(waiting.Prompt);
        var offered = waiting.Choices;
        if (words.Exact(text, offered) is { } exact)
            return new Picked(exact, true, []);
        var prompt = Catalogue.Prompt(waiting.Prompt);
        if (prompt is { TakesLine: true } or { TakesWords: true })
            return new Picked(Mistyped(text, words, offered) ?? Plainly(text, words, offered) ?? words.Heard(text, offered), false, []);
        // Nobody picks "it's dangerous" by saying "the second" of something else.
        if (seen && (waiting.Prompt != HelpNow.WhatNext.Id || text.Count <= FewWords) && Ordinals.Read(text, Pages.Show(waiting).Shown) is { } nth)
            return new Picked(nth, false, []);

        var spoken = words.Spoken(text, offered);
        if (spoken.IsEmpty && (Mistyped(text, words, offered) ?? PartOf(text, words, offered)) is { } near)
            return new Picked(near, false, []);
        if (seen && spoken.IsEmpty && prompt is { Scale: { } up } && OnScale(text, waiting, up) is { Length: > 0 } steps)
            return steps is [var step] ? new Picked(step, false, []) : new Picked(null, false, steps);
        if (spoken.Length <= 1)
            return new Picked(spoken.IsEmpty ? null : spoken[0], false, []);
        var settled = prompt?.Settle(spoken);
        return settled is null ? new Picked(null, false, spoken) : new Picked(settled, false, []);
    }

    /// <summary>The choice that a plain yes, or no, is; null where the question has none.</summary>
    public static string? Meaning(bool yes, Waiting waiting, Phrasebook phrasebook) =>
        phrasebook.WordsOf(waiting.Prompt).Exact(Normalizer.Normalize(yes ? "yes" : "no"), waiting.Choices);

    // Where any words are an answer, a chip is meant only by its own words and a polite one around them.
    private static string? Plainly(NormalizedText text, PromptWords words, ImmutableArray<string> offered)
    {
        var (from, to) = (0, text.Count);
        while (to - from > 1 && text.Tokens[from].Word is "okay" or "yes" or "yeah" or "well" or "so" or "hm" or "let" or "lets" or "just" or "i" or "think")
            from++;
        while (to - from > 1 && text.Tokens[to - 1].Word is "please" or "thanks" or "now" or "then" or "i" or "think")
            to--;
        return to - from == text.Count ? null : words.Exact(text with { Tokens = text.Tokens[from..to] }, offered);
    }

    private static ImmutableArray<string> OnScale(NormalizedText text, Waiting waiting, bool up) =>
    [
        .. Numbers.OnScale(text, waiting.Choices.Length)
            .Select(part => (int)Math.Round((up ? part : 1 - part) * (waiting.Choices.Length - 1), MidpointRounding.AwayFromZero))
            .Distinct()
            .Select(step => waiting.Choices[Math.Clamp(step, 0, waiting.Choices.Length - 1)]),
    ];

    private static string? Mistyped(NormalizedText text, PromptWords words, ImmutableArray<string> offered)
    {
        var typed = text.Joined();
        string? near = null;
        foreach (var choice in offered)
        {
            if (words.Of(choice) is not { } known || !IsSlipOf(typed, known))
                continue;
            if (near is not null)
                return null;
            near = choice;
        }

        return near;
    }

    private static bool IsSlipOf(string typed, ChoiceWords choice)
    {
        foreach (var meant in choice.Letters)
        {
            if (Distance.IsSlip(typed, meant))
                return true;
        }

        return false;
    }

    // A few words that stand in one label only: "left out", "the sunday one".
    private static string? PartOf(NormalizedText text, PromptWords words, ImmutableArray<string> offered)
    {
        const int Few = 4;
        if (text.Count is 0 or > Few || !text.Tokens.Any(t => t.Word.Length >= 4))
            return null;
        string? fits = null;
        foreach (var choice in offered)
        {
            if (words.Of(choice) is not { } known || !IsPartOf(text, known))
                continue;
            if (fits is not null)
                return null;
            fits = choice;
        }

        return fits;
    }

    private static bool IsPartOf(NormalizedText text, ChoiceWords choice)
    {
        foreach (var spelled in choice.Spelled)
        {
            var held = 0;
            while (held < text.Count && spelled.Holds(text.Tokens[held].Word))
                held++;
            if (held == text.Count)
                return true;
        }

        return false;
    }
}

/// <summary>What a message picked.</summary>
/// <param name="Choice">The choice; null where there is none, or more than one.</param>
/// <param name="Exact">True where it was the chip, or a set phrase for it.</param>
/// <param name="Between">The choices that fit equally well.</param>
internal readonly record struct Picked(string? Choice, bool Exact, ImmutableArray<string> Between);
