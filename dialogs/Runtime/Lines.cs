using GuidanceBot.Framing;
using GuidanceBot.Guidance;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>
/// A line the visitor tries out. It is said to the partner and not to the guide, so nothing is read from it but danger,
/// a chip, a command, and a question that is plainly for the guide.
/// </summary>
internal static class Lines
{
    /// <summary>Longer than anyone says at one go, in characters.</summary>
    public const int Longest = 1000;

    private const int MostVersions = 10;
    private const int MostRounds = 24;
    private const int LongestQuestion = 12;
    private const string Opening = "\"“'‘«";

    public static void Take(Draft turn, Prompt prompt, Heard heard)
    {
        var words = heard.Text.Original.Trim();
        if (heard.Choice is { } choice)
            Choose(turn, prompt, choice, heard);
        else if (Beside(turn, prompt, heard.Text) is { } beside)
            Turn(turn, beside, heard);
        else if (heard.Card is { } card && IsForTheGuide(heard.Text))
            Asked.Answer(turn, card);
        else if (heard.Cues.Contains(KnownCues.ToGuide) && heard.Text.Count <= LongestQuestion && !Opening.Contains(words[0]))
            Commands.Tell(turn, "rehearse.to-guide");
        else if (Unfit(words, heard.Text) is { } why)
            Commands.Tell(turn, why);
        else if (AndThen(turn, prompt, heard.Text) is { } both)
            Accept(turn, prompt, words[..both.Length].TrimEnd(), both.Choice);
        else
            Accept(turn, prompt, words);
    }

    /// <summary>Has the line read, keeps it, and goes on.</summary>
    public static void Accept(Draft turn, Prompt prompt, string words, string? choice = null)
    {
        var purpose = prompt == Practising.Answer ? Purpose.Answer : Rehearsing.PurposeOf(turn.Known);
        Accept(turn, prompt, new Round(prompt.Id, words, turn.State.Seed, turn.Phrasebook.Coach.Read(words, purpose), turn.Observed.HoldsPersonal), choice);
    }

    public static void Accept(Draft turn, Prompt prompt, Round round, string? choice = null)
    {
        var rounds = turn.State.Rounds.Add(round);
        if (rounds.Count(Rehearsing.IsVersion) > MostVersions)
            rounds = rounds.Remove(rounds.First(Rehearsing.IsVersion));
        if (rounds.Length > MostRounds)
            rounds = rounds.Remove(rounds.First(kept => !Rehearsing.IsVersion(kept)));
        turn.State = turn.State with { Rounds = rounds };
        if (prompt == NextSentence.What)
            Rehearse(turn, round);
        else
            Hearing.Accept(turn, new Answer(prompt.Id, choice, round.Words));
    }

    // Own words where a sentence was offered: they are the first line of a rehearsal.
    private static void Rehearse(Draft turn, Round round)
    {
        turn.State = turn.State with { Answers = turn.State.Answers.Add(new Answer(Rehearsing.Line.Id, null, round.Words)) };
        Hearing.Accept(turn, new Answer(NextSentence.What.Id, Kebab.Of(WithSentence.Rehearse)));
    }

    // While one question of the rehearsal waits, the chips of the other are understood as well.
    private static Mention? Beside(Draft turn, Prompt prompt, NormalizedText text)
    {
        Prompt? other = prompt == Rehearsing.Next ? Rehearsing.Line
            : prompt == Rehearsing.Line && turn.State.Rounds.Any(Rehearsing.IsVersion) ? Rehearsing.Next : null;
        if (other is null || ChoiceReader.Read(text, new Waiting(other.Id, other.Choices, other.Choices.Length), turn.Phrasebook).Choice is not { } choice)
            return null;
        return new Mention(other.Id, choice);
    }

    private static void Turn(Draft turn, Mention beside, Heard heard)
    {
        if (beside.Prompt == Rehearsing.Line.Id && Trail.To(turn.State, beside.Prompt) is { } before)
        {
            turn.State = before;
            Hearing.Accept(turn, new Answer(beside.Prompt, beside.Choice));
            return;
        }

        // The latest line stands as the answer to what waits.
        var latest = turn.State.Rounds.Last(Rehearsing.IsVersion);
        turn.State = turn.State with { Answers = turn.State.Answers.Add(new Answer(Rehearsing.Line.Id, null, latest.Words)) };
        turn.State = Engine.At(turn.State, Rehearsing.BeforeNext);
        Choose(turn, Rehearsing.Next, beside.Choice, heard);
    }

    // "Try it, she'd just laugh": the reaction is told along with the wish to practise.
    private static void Choose(Draft turn, Prompt prompt, string choice, Heard heard)
    {
        var expected = heard.Mentions.Where(mention => mention.Prompt == Practising.Which.Id).Select(mention => mention.Choice).ToArray();
        if (choice == Kebab.Of(WithLine.React) && expected.Length > 0)
            turn.State = turn.State with { Answers = turn.State.Answers.Add(new Answer(Practising.Which.Id, expected[0], Heard: true)) };
        Hearing.Accept(turn, new Answer(prompt.Id, choice));
    }

    private static string? Unfit(string words, NormalizedText text)
    {
        if (words.Length == 0)
            return FramingTexts.Empty;
        if (words.Length > Longest)
            return FramingTexts.TooLong;
        return text.Tokens.All(token => token.IsSign) ? FramingTexts.OnlySigns : null;
    }

    // "Is what I say confidential?" asks the guide; "Would you mind if I recorded it?" asks the partner.
    private static bool IsForTheGuide(NormalizedText text) =>
        text.Count <= LongestQuestion && !text.Tokens.Any(token => token.Word is "you" or "your" or "youre" or "youd" or "we" or "us" or "our");

    // "… the why I'm still working out. Ok stop there": a line, and then a chip.
    private static (int Length, string Choice)? AndThen(Draft turn, Prompt prompt, NormalizedText text)
    {
        var last = text.Count - 2;
        while (last >= 0 && !text.EndsAfter(last))
            last--;
        if (last < 0 || turn.State.Waiting is not { } waiting)
            return null;
        var tail = Normalizer.Normalize(text.Original[text.Tokens[last + 1].Start..]);
        var picked = ChoiceReader.Read(tail, waiting, turn.Phrasebook);
        var end = text.Tokens[last + 1].Start - (text.Original.Length - text.Original.TrimStart().Length);
        return picked.Choice is { } choice && Goes(choice, prompt) ? (end, choice) : null;
    }

    // Only what goes with a line: stopping after it, or keeping it.
    private static bool Goes(string choice, Prompt prompt) => prompt == Practising.Answer
        ? choice == Kebab.Of(InPractice.Stop)
        : prompt == Rehearsing.Next && choice == Kebab.Of(WithLine.ThisOne);
}
