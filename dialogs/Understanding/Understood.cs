using GuidanceBot.Safety;

namespace GuidanceBot.Understanding;

/// <summary>How a message by itself is read, without a conversation around it.</summary>
/// <param name="Topic">What it is about; null where the content has no examples.</param>
/// <param name="Answer">What it says in reply to a question of yes or no; null where the content has no examples.</param>
/// <param name="Slots">What it tells beside.</param>
/// <param name="Safety">Danger it speaks of; null where it speaks of none.</param>
public sealed record Understood(Guess? Topic, string? Answer, Slotted Slots, Alarm? Safety)
{
    /// <summary>Never throws, whatever the message.</summary>
    public static Understood Of(string message, Phrasebook phrasebook)
    {
        var text = Normalizer.Normalize(message);
        return new Understood(phrasebook.Learned.Topic(text), phrasebook.Learned.AnswerAs(text)?.Label, Slotted.Of(text, phrasebook), Screen.Read(text, phrasebook));
    }
}
