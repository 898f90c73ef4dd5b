using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>
/// Two answers in one message: "the first one, and tomorrow after dinner". What is left of it once the waiting prompt
/// has its answer is read against the one that comes next, and what was taken is said.
/// </summary>
internal static class Leftover
{
    // A longer message tells a story: what it tells of later prompts is read by Foretelling.
    private const int LongestMessage = 30;
    private const int LongestAnswer = 9;
    private const int MostAnswers = 2;

    /// <param name="asked">The prompt that was answered, as it waited.</param>
    public static void Take(Draft turn, Waiting asked, string choice, Heard heard)
    {
        if (heard.Exact || heard.Text.Count > LongestMessage || Catalogue.Prompt(asked.Prompt) is not { Counts: true })
            return;
        var clauses = Clauses.Of(heard.Text).Where(clause => !Picks(turn, asked, choice, clause)).ToArray();
        var before = asked.Prompt;
        for (var taken = 0; taken < MostAnswers && clauses.Length > 0; taken++)
        {
            if (turn.State.Waiting is not { } waiting || waiting.Prompt == before || Next(turn, waiting, clauses) is not { } answer)
                return;
            before = waiting.Prompt;
            turn.Unask();
            turn.Say(new TookAnswer("took.also", answer.Prompt, answer.Choice, answer.Words));
            Hearing.Accept(turn, answer);
        }
    }

    private static Answer? Next(Draft turn, Waiting waiting, NormalizedText[] clauses)
    {
        if (Catalogue.Prompt(waiting.Prompt) is not { Counts: true, TakesLine: false, TakesWords: false, OffersCards: false } prompt)
            return null;
        foreach (var clause in clauses.Where(clause => clause.Count <= LongestAnswer && !Questions.Looks(clause)))
        {
            if (ChoiceReader.Read(clause, waiting, turn.Phrasebook).Choice is { } choice)
                return new Answer(prompt.Id, choice, Heard: true);
            if (prompt.TakesWordsLike is { } like && clause.Original.Length <= OwnWords.Longest && turn.Phrasebook.Cues(clause, "cue").Any(cue => cue.Id == like))
                return new Answer(prompt.Id, null, clause.Original, Heard: true, Personal: turn.Observed.HoldsPersonal);
        }

        return null;
    }

    private static bool Picks(Draft turn, Waiting asked, string choice, NormalizedText clause) =>
        ChoiceReader.Read(clause, asked, turn.Phrasebook) is var picked
        && (picked.Choice == choice || (!picked.Between.IsDefault && picked.Between.Contains(choice)));
}
