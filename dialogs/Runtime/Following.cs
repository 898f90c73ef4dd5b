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

    // It is only offered; but where the words would answer what was asked, it has to be plain.
    private const double SureToSwitch = 0.7;
    private const double PlainlyElsewhere = 0.93;
    private const int FewestWordsToSwitch = 5;

    /// <summary>From how much on people are named: one line too many costs less than one too few.</summary>
    public const double OfConcern = 0.04;

    private const double SureOfConcern = 0.3;

    // A few words are an answer, or a signal; the examples tell little of them.
    private const int FewestWordsOfConcern = 5;
    private const string DangerLine = "follow.careful";
    private const string MedicineLine = "follow.medicine";

    private const double SureAnswer = 0.75;
    private const double SureToStop = 0.9;
    private const int LongestShortAnswer = 8;

    // What tells of something ("i cant stop crying") is no short answer, whatever words it holds.
    private const double Telling = 0.8;

    /// <summary>
    /// What may be danger, said sideways, is met by naming where people are, once, and the message is heard as usual; what
    /// reads like somebody coming in gets the one plain line. The plain words of danger are the screen's.
    /// </summary>
    /// <returns>True where that was the answer.</returns>
    public static bool Concerned(Draft turn, Heard heard)
    {
        if (heard.Exact || heard.Text.Count < FewestWordsOfConcern || IsShortAnswer(turn, heard) || turn.Phrasebook.Learned.OfConcern(heard.Text) is not { } likely || likely.Confidence < OfConcern)
            return false;
        switch (Kebab.Parse<Concern>(likely.Label))
        {
            case Concern.Watched when likely.Confidence >= SureOfConcern:
                Commands.Carry(turn, Command.Looking, heard);
                return true;
            case Concern.Medicine when likely.Confidence >= SureOfConcern:
                Commands.Tell(turn, MedicineLine);
                return true;
            default:
                turn.SayOnce(new Line(DangerLine));
                return false;
        }
    }

    /// <summary>Where a first message leads: the phrases' choice, or what was learned, or both as chips.</summary>
    public static Heard AtOpening(Draft turn, Prompt prompt, Heard heard, string? told)
    {
        if (prompt != Opening.What || heard.Exact || !heard.Between.IsEmpty || turn.Phrasebook.Learned.Topic(heard.Text) is not { } guess)
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
        if (prompt != Opening.What || heard.Text.Count == 0 || turn.Phrasebook.Learned.Topic(heard.Text) is not { } guess)
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
        turn.State.Waiting?.Prompt != HelpNow.WhatNext.Id && turn.State.Safety.Fear != Fear.Blocked && (ShortAnswer(turn, heard) || Aside(turn, heard));

    /// <summary>"Naw", "suppose so", "wait, the one before": what a short message answers, where nothing else reads it.</summary>
    private static bool ShortAnswer(Draft turn, Heard heard)
    {
        if (OfDevice(turn, heard) is { } told)
        {
            Commands.Tell(turn, told);
            return true;
        }

        if (heard.Text.Count is 0 or > LongestShortAnswer || turn.State.Waiting is not { } waiting
            || turn.Phrasebook.Learned.AnswerOf(heard.Text) is not { } said || said.Confidence < SureAnswer || Tells(turn, heard))
            return false;
        if (said.Answer == Understanding.ShortAnswer.Stop && said.Confidence < SureToStop)
            return false;
        if (CommandFor(said.Answer) is { } command)
        {
            Commands.Carry(turn, command, heard);
            return true;
        }

        if (said.Answer is not (Understanding.ShortAnswer.Yes or Understanding.ShortAnswer.No)
            || ChoiceReader.Meaning(said.Answer == Understanding.ShortAnswer.Yes, waiting, turn.Phrasebook) is not { } choice)
            return false;
        Hearing.Accept(turn, new Answer(waiting.Prompt, choice));
        return true;
    }

    // After the plan, a yes or no at the beginning answers the question about the device that came with it.
    private static string? OfDevice(Draft turn, Heard heard)
    {
        if (turn.State.Waiting?.Prompt is not { } prompt || (prompt != AskPrompts.Keep.Id && prompt != AskPrompts.KeepCloser.Id) || Clauses.Of(heard.Text) is not [var first, ..])
            return null;
        return turn.Phrasebook.Learned.AnswerOf(first) switch
        {
            { Answer: Understanding.ShortAnswer.Yes or Understanding.ShortAnswer.Unsure, Confidence: >= SureAnswer } => "plan.device.yes",
            { Answer: Understanding.ShortAnswer.No, Confidence: >= SureAnswer } => "plan.device.no",
            _ => null,
        };
    }

    private static bool IsShortAnswer(Draft turn, Heard heard) => heard.Text.Count <= LongestShortAnswer
        && turn.Phrasebook.Learned.AnswerOf(heard.Text) is { Answer: not Understanding.ShortAnswer.Other, Confidence: >= SureAnswer };

    private static bool Tells(Draft turn, Heard heard) =>
        turn.Phrasebook.Learned.Topic(heard.Text) is { } guess && guess.Best.Confidence >= Telling
        && Paths.To(Kebab.Parse<MessageTopic>(guess.Best.Label)) is not null;

    /// <summary>Whether no card can answer a message: it is about nothing here, or about this chat.</summary>
    public static bool HasNoCard(Draft turn, NormalizedText text) =>
        turn.Phrasebook.Learned.Topic(text) is { } guess && guess.Best.Confidence >= Sure
        && Kebab.Parse<MessageTopic>(guess.Best.Label) is MessageTopic.OutOfScope or MessageTopic.PrivacyDelete;

    /// <summary>What is about the chat itself, or about nothing here, and a new matter in the middle of another.</summary>
    private static bool Aside(Draft turn, Heard heard)
    {
        if (heard.Text.Count == 0 || turn.Phrasebook.Learned.Topic(heard.Text) is not { } guess || Kebab.Parse<MessageTopic>(guess.Best.Label) is not { } topic)
            return false;
        // Where something was asked, what is none of its answers is more often a slip than another matter.
        var isPlain = topic is not (MessageTopic.OutOfScope or MessageTopic.Smalltalk) || heard.Asks
            || (turn.State.Waiting?.Prompt == Opening.What.Id && heard.Command is null);
        if (isPlain && guess.Best.Confidence >= Sure && Reply(topic) is { } line)
        {
            Say(turn, topic, line);
            return true;
        }

        return guess.Best.Confidence >= SureToSwitch && Switch(turn, heard, topic);
    }

    // Whoever takes leave is not asked anything more.
    private static void Say(Draft turn, MessageTopic topic, string line)
    {
        if (topic != MessageTopic.Goodbye)
        {
            Commands.Tell(turn, line);
            return;
        }

        turn.Say(line);
        turn.Ending = Ending.Pause;
    }

    /// <summary>Offers another journey, where a message is plainly about it though some of its words would answer what was asked.</summary>
    public static bool Elsewhere(Draft turn, Heard heard) =>
        !heard.Exact && turn.State.Waiting is { } waiting && HardTalks.Prompts.All(prompt => prompt.Id != waiting.Prompt)
        && turn.Phrasebook.Learned.Topic(heard.Text) is { } guess && guess.Best.Confidence >= PlainlyElsewhere
        && Kebab.Parse<MessageTopic>(guess.Best.Label) is { } topic && Switch(turn, heard, topic);

    private static bool Switch(Draft turn, Heard heard, MessageTopic topic)
    {
        var fear = turn.State.Safety.Fear;
        var to = Paths.To(topic);
        if (Switching.Journey(to) is not { } journey || fear == Fear.Blocked || turn.State.Paused is not null || heard.Text.Count < FewestWordsToSwitch
            || !turn.State.Frames.Any(IsJourney) || turn.State.Frames.Any(frame => frame.Dialog == journey.Id))
            return false;
        turn.State = Trail.Forget(turn.State, [Switching.To.Id]) with
        {
            Frames = turn.State.Frames.Add(new Frame(Switching.Dialog.Id, Switching.Dialog.First)),
            Mentioned =
            [
                .. turn.State.Mentioned.RemoveAll(mention => mention.Prompt == Opening.What.Id),
                new Answer(Opening.What.Id, Kebab.Of(to!.Value), Heard: true),
                .. heard.Mentions.Where(mention => Catalogue.Prompt(mention.Prompt) is { Foretold: true }).Select(mention => new Answer(mention.Prompt, mention.Choice, Heard: true)),
            ],
            Waiting = null,
        };
        turn.Say(new Took([TookOf(Kebab.Of(to.Value))]));
        Engine.Run(turn);
        return true;
    }

    private static bool IsJourney(Frame frame) => Catalogue.Dialog(frame.Dialog)?.Journey is not null;

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

    /// <summary>Said by what is here, and by no dialog.</summary>
    public static ImmutableArray<string> Lines { get; } =
        [DangerLine, MedicineLine, "plan.device.yes", "plan.device.no", .. Enum.GetValues<MessageTopic>().Select(Reply).OfType<string>(), .. new[] { Topic.Partner, Topic.Client, Topic.Question }.Select(Kebab.Of).Select(TookOf)];

    /// <summary>Content id of what is said to be taken where nothing but a path is.</summary>
    public static string TookOf(string path) => $"{Opening.What.Id}.{path}.took";

    private static Command? CommandFor(ShortAnswer answer) => answer switch
    {
        Understanding.ShortAnswer.Back => Command.Back,
        Understanding.ShortAnswer.Skip => Command.Skip,
        Understanding.ShortAnswer.Stop => Command.Stop,
        Understanding.ShortAnswer.Unsure => Command.Unsure,
        _ => null,
    };
}
