using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>
/// Follows a message that no phrase of the content reads, by what was learned from examples: how sure that is says
/// whether it is followed, asked about with chips, or left to the usual retry. Never a wrong path taken silently.
/// </summary>
internal static class Following
{
    /// <summary>From how much confidence on a path is taken, and said to be. Calibrated: of ten such, nine are right.</summary>
    public const double Sure = 0.7;

    // From how much on a path is worth a chip, and what all chips together have to reach.
    private const double Likely = 0.15;
    private const double Some = 0.45;

    // A phrase of the content against what was learned: from here on the visitor is asked.
    private const double Contrary = 0.92;
    private const double Unheard = 0.04;

    /// <summary>Where a first message leads: the phrases' choice, or what was learned, or both as chips.</summary>
    public static Heard AtOpening(Prompt prompt, Heard heard, string? told)
    {
        if (prompt != Opening.What || heard.Exact || !heard.Between.IsEmpty || heard.Sorted.Topic is not { } guess)
            return heard with { Choice = told };
        if (told is null || Kebab.Parse<Topic>(told) is not (Topic.Partner or Topic.Client))
            return heard with { Choice = told };

        // "Can my husband see this?" is about the chat.
        if (guess.Best.Confidence >= Contrary && Kebab.Parse<MessageTopic>(guess.Best.Label) is MessageTopic.PrivacyDelete)
            return heard with { Choice = null };
        var paths = Paths.Of(guess);
        var best = paths[0];
        if (best.Path == told || best.Confidence < Contrary || paths.First(path => path.Path == told).Confidence > Unheard)
            return heard with { Choice = told };

        // "Can my husband's therapist tell me?" names a therapy, and asks for a fact.
        if (best.Path == Kebab.Of(Topic.Question))
            return heard with { Choice = heard.Asks ? null : told };
        return heard with { Choice = null, Between = [told, best.Path] };
    }

    /// <summary>Takes the path that was learned to be meant, or offers the likeliest.</summary>
    public static bool Path(Draft turn, Prompt prompt, Heard heard)
    {
        if (prompt != Opening.What || heard.Text.Count == 0 || heard.Sorted.Topic is not { } guess)
            return false;
        var paths = Paths.Of(guess);
        if (paths[0].Confidence >= Sure)
        {
            var about = paths[0].Path == Kebab.Of(Topic.Question) ? Paths.About(guess, Sure) : null;
            Foretelling.Take(turn, prompt, heard, about is null or About.Recording ? TookOf(paths[0].Path) : $"{Facts.Topic.Id}.{Kebab.Of(about.Value)}.took");
            if (about is not null)
                turn.State = turn.State with { Answers = turn.State.Answers.Add(new Answer(Facts.Topic.Id, Kebab.Of(about.Value), Heard: true)) };
            Hearing.Accept(turn, new Answer(prompt.Id, paths[0].Path));
            return true;
        }

        var likely = paths.Where(path => path.Confidence >= Likely).ToArray();
        if (likely.Length < 2 || likely.Sum(path => path.Confidence) < Some)
            return false;
        turn.State = turn.State with { Waiting = Pages.First(turn.State.Waiting!, [.. likely.Select(path => path.Path), Kebab.Of(Topic.Else)]) };
        turn.Say("retry.which");
        Engine.AskAgain(turn);
        return true;
    }

    /// <summary>A short answer, an aside, or another matter; not where people to turn to are on the screen.</summary>
    public static bool Read(Draft turn, Heard heard) =>
        turn.State.Waiting?.Prompt != HelpNow.WhatNext.Id && turn.State.Safety.Standing != Fear.Blocked && (ShortAnswers.Take(turn, heard) || Aside(turn, heard));

    /// <summary>Whether no card can answer a message: it is about nothing here, or about this chat.</summary>
    public static bool HasNoCard(Heard heard) =>
        heard.Sorted.Topic is { } guess && guess.Best.Confidence >= Sure
        && Kebab.Parse<MessageTopic>(guess.Best.Label) is MessageTopic.OutOfScope or MessageTopic.PrivacyDelete;

    /// <summary>Content id of what is said to be taken where nothing but a path is.</summary>
    public static string TookOf(string path) => $"{Opening.What.Id}.{path}.took";

    /// <summary>Said by what is here, and by no dialog.</summary>
    public static ImmutableArray<string> Lines { get; } =
        [.. Enum.GetValues<MessageTopic>().Select(Reply).OfType<string>(), .. new[] { Topic.Partner, Topic.Client, Topic.Question }.Select(Kebab.Of).Select(TookOf)];

    /// <summary>What is about the chat itself, or about nothing here, and a new matter in the middle of another.</summary>
    private static bool Aside(Draft turn, Heard heard)
    {
        if (heard.Text.Count == 0 || heard.Sorted.Topic is not { } guess || Kebab.Parse<MessageTopic>(guess.Best.Label) is not { } topic)
            return false;
        // Where something was asked, what is none of its answers is more often a slip than another matter.
        var isPlain = topic is not (MessageTopic.OutOfScope or MessageTopic.Smalltalk) || heard.Asks
            || (turn.State.Waiting?.Prompt == Opening.What.Id && heard.Command is null);
        if (isPlain && guess.Best.Confidence >= Sure && Reply(topic) is { } line)
        {
            Say(turn, topic, line);
            return true;
        }

        return OtherMatter.Offer(turn, heard, guess);
    }

    // Whoever takes leave is not asked anything more.
    private static void Say(Draft turn, MessageTopic topic, string line)
    {
        turn.Say(line);
        if (topic == MessageTopic.Goodbye)
        {
            turn.Ending = Ending.Pause;
            return;
        }

        // "For appointments and bills, ask the practice": where it says how, here is how.
        if (topic == MessageTopic.OutOfScope)
            turn.Say(new PracticeContact(WithBooking: true));
        Engine.AskAgain(turn);
    }

    // What would undo something is named, and not done on a guess.
    private static string? Reply(MessageTopic topic) => topic switch
    {
        MessageTopic.OutOfScope => "follow.out-of-scope",
        MessageTopic.Smalltalk => "follow.smalltalk",
        MessageTopic.Goodbye => "follow.goodbye",
        MessageTopic.Restart => "follow.restart",
        MessageTopic.Help => "follow.help",
        MessageTopic.PrivacyDelete => "follow.privacy",
        _ => null,
    };
}
