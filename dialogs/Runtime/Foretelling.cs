using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>
/// What a message tells beyond its answer: later prompts are filled from it, the bot says what it took, and nothing
/// known is asked again. Where several choices were spoken of, the ask comes and offers those first.
/// </summary>
internal static class Foretelling
{
    private const int MostFragments = 4;

    public static void Take(Draft turn, Prompt asked, Heard heard)
    {
        if (heard.Exact)
            return;
        var fragments = heard.Notes.ToBuilder();
        foreach (var group in heard.Mentions.Where(m => IsNews(turn.State, asked, m)).GroupBy(m => m.Prompt))
        {
            var spoken = group.Select(m => new Answer(m.Prompt, m.Choice, Heard: true)).ToImmutableArray();
            turn.State = spoken.Length == 1
                ? turn.State with { Answers = turn.State.Answers.Add(spoken[0]) }
                : turn.State with { Mentioned = [.. turn.State.Mentioned.RemoveAll(m => m.Prompt == group.Key), .. spoken] };
            fragments.AddRange(spoken.Select(answer => TookOf(turn, answer)).OfType<string>());
        }

        if (heard.Reaction is { } reaction)
            turn.SayOnce(new Line(reaction));
        if (fragments.Count > 0)
            turn.Say(new Took([.. fragments.Take(MostFragments)]));
    }

    /// <summary>Someone who opens with a worry about a partner's therapy has said what brings them here.</summary>
    public static string? TopicOf(Prompt asked, Heard heard) =>
        asked == Opening.What && heard.Between.IsEmpty && heard.Mentions.Any(m => m.Prompt == AskPrompts.Motive.Id)
            ? Kebab.Of(Topic.Partner)
            : null;

    /// <summary>"Mostly that they talk about me", said at a later prompt: the earlier answer is set right.</summary>
    public static bool Correct(Draft turn, Heard heard)
    {
        var corrections = heard.Mentions
            .Where(m => turn.State.Answers.Any(a => a.Prompt == m.Prompt && a.Choice != m.Choice))
            .ToArray();
        if (corrections.Length != 1 || Trail.To(turn.State, corrections[0].Prompt) is not { } before)
            return false;

        var answer = new Answer(corrections[0].Prompt, corrections[0].Choice);
        turn.State = before;
        if (TookOf(turn, answer) is { } fragment)
            turn.Say(new Took([fragment]));
        Hearing.Accept(turn, answer);
        return true;
    }

    private static bool IsNews(State state, Prompt asked, Mention mention) =>
        mention.Prompt != asked.Id
        && Catalogue.Prompt(mention.Prompt) is { Foretold: true }
        && state.Answers.All(a => a.Prompt != mention.Prompt);

    private static string? TookOf(Draft turn, Answer answer) =>
        turn.Phrasebook.Choices(answer.Prompt).FirstOrDefault(c => c.Choice == answer.Choice)?.Took;
}
