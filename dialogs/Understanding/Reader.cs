using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Understanding;

/// <summary>Reads a message against what was asked: danger, a command, an answer, a question, something told in passing.</summary>
internal static class Reader
{
    /// <summary>Longer messages tell a story; a question in them is part of it.</summary>
    private const int LongestQuestion = 25;

    private const int FewestOfSuicide = 7;

    public static Heard Read(string message, State state, Phrasebook phrasebook, Found? found = null)
    {
        var text = Normalizer.Normalize(message);
        var mended = phrasebook.Signals.Mend(text);
        var signalled = Screen.Signalled(mended, phrasebook);
        var isTakenOver = signalled is { Reach: Reach.Takeover, Tier: Tier.Imminent };
        var picked = state.Waiting is { } waiting && !isTakenOver ? ChoiceReader.Read(text, waiting, phrasebook) : default;
        var heard = new Heard
        {
            Text = text,
            Sorted = new Sorted(phrasebook.Learned, text),
            Slots = Named(text, state.Slots, phrasebook),
            Alarm = picked.Exact ? null : signalled,
            IsYoung = Age.IsUnder18(text),
            Choice = picked.Exact ? picked.Choice : null,
            Exact = picked.Exact,
        };
        if (isTakenOver || picked.Exact)
            return heard;
        if (phrasebook.Command(text) is { } command)
            return heard with { Command = command, Change = command == Command.Change ? Meant(phrasebook.Named(text), state) : null };

        var (alarm, conduct) = Screen.Weigh(heard.Alarm, mended, phrasebook, From(state, picked));
        heard = heard with { Alarm = IsGuess(alarm, state, text) ? null : alarm, Conduct = conduct };
        if (heard.Alarm is { Reach: Reach.Takeover })
            return heard;

        return heard with
        {
            Choice = picked.Choice,
            Between = picked.Between.IsDefault ? [] : picked.Between,
            Card = phrasebook.Shelf.Labelled(text) ?? Card(text, phrasebook),
            Asks = text.Count <= LongestQuestion && Questions.Looks(text),
            Found = found,
            Mentions = phrasebook.Mentions(text),
            Cues = [.. phrasebook.Cues(text, "cue").Select(cue => cue.Id)],
            Notes = [.. phrasebook.Cues(text, "note").Select(cue => cue.Id)],
            Reaction = Reaction(text, state, phrasebook),
        };
    }

    /// <summary>Whether the whole message asks to go back.</summary>
    public static bool IsBack(string message, Phrasebook phrasebook) =>
        phrasebook.Command(Normalizer.Normalize(message)) == Command.Back;

    private static double From(State state, Picked picked)
    {
        if (state.Waiting is { } waiting && Catalogue.Prompt(waiting.Prompt) is { } prompt)
        {
            if (prompt.TakesLine)
                return Screen.AsksOfLine;
            if (prompt == HelpNow.WhatNext || Checking.Asks(prompt.Id))
                return Screen.AsksOfFew;
        }

        if (state.Safety.Watches)
            return Screen.AsksWatching;
        return picked.Choice is null ? Screen.Asks : Screen.AsksOfAnswer;
    }

    // Among people to turn to, what is like another danger is mostly more of the one that was told ("I can't leave the kids"): it takes a
    // signal, or words enough of suicide, to change what it is about.
    private static bool IsGuess(Alarm? alarm, State state, NormalizedText text) =>
        alarm is { By: null } && state.Waiting?.Prompt == HelpNow.WhatNext.Id && state.Safety.Kind is { } known and not SafetyKinds.Asked && alarm.Kind != known
        && (alarm is not { Kind: SafetyKinds.Suicide, Reach: Reach.Takeover } || text.Count < FewestOfSuicide);

    // Several questions may go by one name: the one that was put is meant.
    private static string? Meant(IEnumerable<string> named, State state)
    {
        var prompts = named.ToArray();
        return prompts.FirstOrDefault(prompt => state.Trail.Any(mark => mark.Prompt == prompt)) ?? prompts.FirstOrDefault();
    }

    private static string? Reaction(NormalizedText text, State state, Phrasebook phrasebook) =>
        phrasebook.Cues(text, "reaction").Select(cue => cue.Id).FirstOrDefault(id => !state.Said.Contains(id) && !HelpAgain.IsOne(id));

    private static string? Card(NormalizedText text, Phrasebook phrasebook)
    {
        if (text.Count > LongestQuestion || !Questions.Looks(text))
            return null;
        return phrasebook.Cues(text, "card").FirstOrDefault()?.Id;
    }

    private static Slots Named(NormalizedText text, Slots slots, Phrasebook phrasebook)
    {
        var relation = phrasebook.Cues(text, "relation", denied: true) is [var first, ..] ? first.Id : slots.Relation;
        var pronoun = slots.Pronoun == Pronoun.They ? Spoken(text) : slots.Pronoun;
        return relation == slots.Relation && pronoun == slots.Pronoun ? slots : new Slots(relation, pronoun);
    }

    /// <summary>The pronoun used, where one clearly prevails. Gender is never inferred from anything else.</summary>
    private static Pronoun Spoken(NormalizedText text)
    {
        var (she, he) = (0, 0);
        foreach (var token in text.Tokens)
        {
            she += token.Word is "she" or "her" or "hers" or "shes" or "shell" or "herself" ? 1 : 0;
            he += token.Word is "he" or "him" or "his" or "hes" or "himself" ? 1 : 0;
        }

        if (he >= 1 && he >= 2 * she)
            return Pronoun.He;
        return she >= 1 && she >= 2 * he ? Pronoun.She : Pronoun.They;
    }
}
