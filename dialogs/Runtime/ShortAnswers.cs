using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>What a short message answers by what was learned, where nothing else reads it: "naw", "suppose so", "wait, the one before".</summary>
internal static class ShortAnswers
{
    private const double Sure = 0.75;
    private const double SureToStop = 0.9;
    private const int Longest = 8;

    // What tells of something ("i cant stop crying") is no short answer, whatever words it holds.
    private const double Telling = 0.8;
    private const string DeviceShared = "plan.device.yes";
    private const string DeviceOwn = "plan.device.no";

    /// <summary>What is said here, and by no dialog.</summary>
    public static ImmutableArray<string> Lines { get; } = [DeviceShared, DeviceOwn];

    /// <summary>Whether a message is one, as it seems.</summary>
    public static bool IsOne(Heard heard) => heard.Text.Count <= Longest
        && heard.Sorted.Answer is { Answer: not ShortAnswer.Other, Confidence: >= Sure };

    /// <returns>True where it was one, and was taken.</returns>
    public static bool Take(Draft turn, Heard heard)
    {
        if (OfDevice(turn, heard) is { } told)
        {
            Commands.Tell(turn, told);
            return true;
        }

        if (heard.Text.Count is 0 or > Longest || turn.State.Waiting is not { } waiting
            || heard.Sorted.Answer is not { } said || said.Confidence < Sure || Tells(heard))
            return false;
        if (said.Answer == ShortAnswer.Stop && said.Confidence < SureToStop)
            return false;
        if (CommandFor(said.Answer) is { } command)
        {
            Commands.Carry(turn, command, heard);
            return true;
        }

        if (said.Answer is not (ShortAnswer.Yes or ShortAnswer.No)
            || ChoiceReader.Meaning(said.Answer == ShortAnswer.Yes, waiting, turn.Phrasebook) is not { } choice)
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
            { Answer: ShortAnswer.Yes or ShortAnswer.Unsure, Confidence: >= Sure } => DeviceShared,
            { Answer: ShortAnswer.No, Confidence: >= Sure } => DeviceOwn,
            _ => null,
        };
    }

    private static bool Tells(Heard heard) =>
        heard.Sorted.Topic is { } guess && guess.Best.Confidence >= Telling
        && Paths.To(Kebab.Parse<MessageTopic>(guess.Best.Label)) is not null;

    private static Command? CommandFor(ShortAnswer answer) => answer switch
    {
        ShortAnswer.Back => Command.Back,
        ShortAnswer.Skip => Command.Skip,
        ShortAnswer.Stop => Command.Stop,
        ShortAnswer.Unsure => Command.Unsure,
        _ => null,
    };
}
