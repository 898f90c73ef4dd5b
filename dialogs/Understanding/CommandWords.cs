namespace GuidanceBot.Understanding;

/// <summary>The phrases of the commands. A command is the whole message; only of some it is enough to stand in one.</summary>
internal sealed class CommandWords(Lexicon lexicon)
{
    // A shorter phrase that somebody reads along says too little inside a longer message.
    private const int FewestInside = 3;

    private readonly PhraseIndex<(Command Command, int Place)> whole = new(lexicon);
    private readonly PhraseIndex<(Command Command, int Place)> watched = new(lexicon);
    private int count;

    public void Add(Phrase phrase, Command command)
    {
        whole.Add(phrase, (command, count));
        if (command == Command.Looking && phrase.Length >= FewestInside)
            watched.Add(phrase, (command, count));
        count++;
    }

    /// <summary>The command a message gives; null where it gives none.</summary>
    public Command? Of(NormalizedText text) =>
        Whole(text) ?? Counted(text) ?? (text.Count > 1 && text.Tokens[^1].Word is "please" or "now" or "okay" or "thanks" ? Whole(text with { Tokens = text.Tokens[..^1] }) : null);

    // "Go back two", "three steps back": how many is read by itself.
    private Command? Counted(NormalizedText text)
    {
        var plain = text.Tokens.RemoveAll(token => token.Word is "step" or "steps" or "question" or "questions" or "twice" or "times" || Numbers.Of(token.Word) is not null);
        return plain.Length > 0 && plain.Length < text.Count && Whole(text with { Tokens = plain }) == Command.Back ? Command.Back : null;
    }

    // Of several the first one counts, in the order of the content.
    private Command? Whole(NormalizedText text)
    {
        var first = (Command: default(Command), Place: int.MaxValue);
        foreach (var standing in whole.At(text, 0))
        {
            if (standing.Means.Place < first.Place && (standing.Length == text.Count || standing.Means.Command == Command.Change))
                first = standing.Means;
        }

        // "He's reading over my shoulder" may stand in a longer message, and there is no time for asking back.
        foreach (var standing in watched.Each(text))
        {
            if (standing.Means.Place < first.Place)
                first = standing.Means;
        }

        return first.Place == int.MaxValue ? null : first.Command;
    }
}
