using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>
/// What a message tells beyond its answer: later prompts are filled from it, the bot says what it took, and nothing
/// known is asked again. Where several choices were spoken of, the ask comes and offers those first.
/// </summary>
internal static class Foretelling
{
    private const int MostOfAKind = 2;

    private static readonly Dictionary<Prompt, Topic> topics = new()
    {
        [AskPrompts.Motive] = Topic.Partner,
        [SharePrompts.Prompt] = Topic.Client,
        [Aftermath.How] = Topic.Talked,
        [Besides.Which] = Topic.Else,
        [Facts.Topic] = Topic.Question,
    };

    /// <param name="path">What is said to be taken where nothing else is.</param>
    /// <returns>Whether anything was taken from it.</returns>
    public static bool Take(Draft turn, Prompt asked, Heard heard, string? path = null)
    {
        // Nothing about the partner is repeated to somebody who is blocked.
        if (heard.Exact || turn.State.Safety.Standing == Fear.Blocked)
            return false;
        var worries = ImmutableArray.CreateBuilder<string>();
        var recording = HeedsRecording(asked, heard);
        foreach (var group in heard.Mentions.Where(m => IsNews(turn.State, asked, m) && (recording || !IsAboutRecording(m))).GroupBy(m => m.Prompt))
        {
            var spoken = group.Select(m => new Answer(m.Prompt, m.Choice, Heard: true)).ToImmutableArray();
            turn.State = spoken.Length == 1 && Catalogue.Prompt(group.Key) is { Leans: false }
                ? turn.State with { Answers = turn.State.Answers.Add(spoken[0]) }
                : turn.State with { Mentioned = [.. turn.State.Mentioned.RemoveAll(m => m.Prompt == group.Key), .. spoken] };
            worries.AddRange(spoken.Select(answer => TookOf(turn, answer)).OfType<string>());
        }

        if (heard.Reaction is { } reaction)
            turn.SayOnce(new Line(reaction));
        ImmutableArray<string> fragments = [.. heard.Notes.Take(MostOfAKind), .. worries.Take(MostOfAKind)];
        if (fragments.IsEmpty && path is not null)
            fragments = [path];
        if (fragments.Length > 0)
            turn.Say(new Took(fragments));
        return worries.Count > 0;
    }

    /// <summary>Someone who opens with what troubles them about a therapy has said what brings them here.</summary>
    public static string? TopicOf(Prompt asked, Heard heard)
    {
        if (asked != Opening.What || !heard.Between.IsEmpty)
            return null;
        var told = topics.Where(topic => heard.Mentions.Any(m => m.Prompt == topic.Key.Id)).Select(topic => topic.Value).ToArray();
        if (told.Contains(Topic.Else))
            return Kebab.Of(Topic.Else);
        return told.Length == 1 ? Kebab.Of(told[0]) : null;
    }

    /// <summary>"My husband is in therapy", said where the smaller ways are offered: the way it names is taken.</summary>
    public static bool ChooseOtherWay(Draft turn, Prompt asked, Heard heard)
    {
        var ways = heard.Mentions.Where(m => m.Prompt == Opening.What.Id).Select(m => m.Choice).Distinct().ToArray();
        if (!(asked == Besides.Which || (Facts.Invites(asked.Id) && !heard.Asks)) || ways.Length != 1 || Trail.To(turn.State, Opening.What.Id) is not { } before)
            return false;
        turn.State = before;
        Take(turn, Opening.What, heard);
        Hearing.Accept(turn, new Answer(Opening.What.Id, ways[0]));
        return true;
    }

    /// <summary>
    /// "I wish my husband saw a therapist" is none of the two ways, though it names a partner and a therapist; and in
    /// "he says my therapist thinks you're the problem" whose therapy it is gets asked, not guessed.
    /// </summary>
    public static Heard Doubt(State state, Heard heard)
    {
        if (state.Waiting?.Prompt != Opening.What.Id || heard.Exact)
            return heard;
        if (heard.Mentions.Any(m => m.Prompt == Besides.Which.Id))
            return Only(heard, Topic.Else, [Besides.Which]);
        // "Can I record my sessions?" names a therapy of one's own, and asks about recording.
        if (heard.Mentions.Any(m => m.Prompt == Facts.Topic.Id))
            return Only(heard, Topic.Question, [Facts.Topic, .. RecordTalk.Prompts]);
        var own = heard.Choice == Kebab.Of(Topic.Client);
        if (own && heard.Mentions.Any(m => m.Prompt == AskPrompts.Motive.Id && m.Choice == Kebab.Of(Motive.Quoted)))
            return heard with { Choice = null, Between = [Kebab.Of(Topic.Partner), Kebab.Of(Topic.Client)] };
        return own ? heard with { Notes = [], Mentions = heard.Mentions.RemoveAll(m => m.Prompt == AskPrompts.Motive.Id || m.Prompt == AskPrompts.Need.Id) } : heard;
    }

    private static Heard Only(Heard heard, Topic topic, ImmutableArray<Prompt> prompts) => heard with
    {
        Choice = Kebab.Of(topic),
        Between = [],
        Notes = [],
        Reaction = null,
        Mentions = heard.Mentions.RemoveAll(m => !prompts.Any(prompt => prompt.Id == m.Prompt)),
    };

    /// <summary>"Mostly that they talk about me", said at a later prompt: the earlier answer is set right.</summary>
    public static bool Correct(Draft turn, Heard heard)
    {
        var corrections = heard.Mentions
            .Where(m => Catalogue.Prompt(m.Prompt) is { Foretold: true } && turn.State.Answers.Any(a => a.Prompt == m.Prompt && a.Choice != m.Choice))
            .ToArray();
        if (corrections.Length == 0 || Trail.To(turn.State, corrections[0].Prompt) is not { } before)
            return false;

        var answer = new Answer(corrections[0].Prompt, corrections[0].Choice);
        turn.State = before;
        if (heard.Reaction is { } reaction)
            turn.SayOnce(new Line(reaction));
        if (TookOf(turn, answer) is { } fragment)
            turn.Say(new Took([fragment]));
        Hearing.Accept(turn, answer);
        return true;
    }

    /// <summary>"That's not what I meant": what was taken is dropped, and asked for itself.</summary>
    /// <returns>Null when nothing was taken.</returns>
    public static State? Untake(State state)
    {
        if (state.Answers.FirstOrDefault(a => a.Heard && state.Trail.Any(mark => mark.Prompt == a.Prompt)) is not { } taken || Trail.To(state, taken.Prompt) is not { } before)
            return null;
        return before with { Answers = before.Answers.RemoveAll(a => a.Heard), Mentioned = [] };
    }

    private static bool IsNews(State state, Prompt asked, Mention mention) =>
        mention.Prompt != asked.Id
        && Catalogue.Prompt(mention.Prompt) is { Foretold: true } or { Leans: true }
        && state.Answers.All(a => a.Prompt != mention.Prompt);

    // What is said of recording over something else is answered there, and not kept for later.
    private static bool HeedsRecording(Prompt asked, Heard heard) =>
        asked == Facts.Topic || asked == RecordTalk.Whose || (asked == Opening.What && heard.Mentions.Any(m => m.Prompt == Facts.Topic.Id));

    private static bool IsAboutRecording(Mention mention) =>
        mention.Prompt == Facts.Topic.Id || RecordTalk.Prompts.Any(prompt => prompt.Id == mention.Prompt);

    private static string? TookOf(Draft turn, Answer answer) =>
        turn.Phrasebook.Choices(answer.Prompt).FirstOrDefault(c => c.Choice == answer.Choice)?.Took;
}
