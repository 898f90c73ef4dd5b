using GuidanceBot.Safety;

namespace GuidanceBot.Runtime;

/// <summary>What a step may know: the answers so far, typed by their prompt, and the state of safety.</summary>
public sealed class Answers(State state, Action<string>? reading = null)
{
    /// <summary>Name under which a step that looks at the number of asks is noted.</summary>
    public const string AsksRead = "#asks";

    /// <summary>How many asks were put and answered; what was heard in passing was none.</summary>
    public int Asks
    {
        get
        {
            reading?.Invoke(AsksRead);
            return Count(state);
        }
    }

    /// <summary>The same answers for what only words a reply and steers no step: reading them is not noted.</summary>
    internal Answers ForWording => new(state);

    public SafetyState Safety => state.Safety;

    /// <returns>Null when the prompt was not answered, was skipped, or was answered in own words.</returns>
    public T? Get<T>(ChoicePrompt<T> prompt)
        where T : struct, Enum =>
        Find(prompt)?.Choice is { } choice ? Kebab.Parse<T>(choice) : null;

    /// <summary>Whether the prompt was put and answered, or skipped.</summary>
    public bool Has(Prompt prompt) => Find(prompt) is not null;

    /// <summary>The visitor's own words, where they gave some.</summary>
    public string? Words(Prompt prompt) => Find(prompt)?.Words;

    internal static int Count(State state)
    {
        var count = 0;
        foreach (var answer in state.Answers)
        {
            if (!answer.Heard && Catalogue.Prompt(answer.Prompt) is { Counts: true })
                count++;
        }

        return count;
    }

    private Answer? Find(Prompt prompt)
    {
        reading?.Invoke(prompt.Id);
        foreach (var answer in state.Answers)
        {
            if (answer.Prompt == prompt.Id)
                return answer;
        }

        return null;
    }
}
