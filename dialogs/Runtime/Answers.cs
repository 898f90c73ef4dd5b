using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Safety;

namespace GuidanceBot.Runtime;

/// <summary>What a step may know: the answers so far, typed by their prompt, and the state of safety.</summary>
public sealed class Answers
{
    private readonly State state;
    private readonly Reading? reading;
    private readonly bool words;

    /// <param name="reading">Told which answers are looked at; null where nobody wants to know.</param>
    /// <param name="words">True where the answers only word a reply.</param>
    internal Answers(State state, Reading? reading = null, bool words = false)
    {
        this.state = state;
        this.reading = reading;
        this.words = words;
    }

    /// <summary>Name under which a step that looks at the number of asks is noted.</summary>
    public const string AsksRead = "#asks";

    /// <summary>Names under which a step that looks at safety, the terms or the seed is noted.</summary>
    public const string SafetyRead = "#safety";

    public const string TermsRead = "#terms";

    public const string SeedRead = "#seed";

    /// <summary>How many asks were put and answered; what was heard in passing was none.</summary>
    public int Asks
    {
        get
        {
            reading?.Note(AsksRead, words);
            return Assumed ?? Count(state);
        }
    }

    /// <summary>The same answers, for what only words a reply and steers no step.</summary>
    internal Answers ForWording => new(state, reading, true) { Assumed = Assumed };

    /// <summary>A number of asks to go by, whatever the answers are; null counts them.</summary>
    internal int? Assumed { get; init; }

    // Noted as wording: the walk tells states of safety apart by themselves.
    public SafetyState Safety
    {
        get
        {
            reading?.Note(SafetyRead, true);
            return state.Safety;
        }
    }

    /// <returns>Null when the prompt was not answered, was skipped, or was answered in own words.</returns>
    public T? Get<T>(ChoicePrompt<T> prompt)
        where T : struct, Enum =>
        Find(prompt)?.Choice is { } choice ? Kebab.Parse<T>(choice) : null;

    /// <summary>The choice as its id, where a prompt offers more than the members of an enum.</summary>
    public string? Choice(Prompt prompt) => Find(prompt)?.Choice;

    /// <summary>The terms the conversation is held under. They word replies and steer no step.</summary>
    public Terms Terms
    {
        get
        {
            reading?.Note(TermsRead, true);
            return state.Terms;
        }
    }

    /// <summary>Whether the answer is <paramref name="choice"/>. For a step that only needs to know that.</summary>
    public bool Is<T>(ChoicePrompt<T> prompt, T choice)
        where T : struct, Enum
    {
        var name = Kebab.Of(choice);
        reading?.Note(Reading.Being(prompt.Id, name), words);
        return Look(prompt)?.Choice == name;
    }

    /// <summary>What something said in passing leans to, though the prompt was not put for it.</summary>
    internal T? Leaning<T>(ChoicePrompt<T> prompt)
        where T : struct, Enum => state.Mentioned.LastOrDefault(mention => mention.Prompt == prompt.Id)?.Choice is { } choice ? Kebab.Parse<T>(choice) : null;

    /// <summary>Whether the prompt was put and answered, or skipped.</summary>
    public bool Has(Prompt prompt)
    {
        reading?.Note(Reading.Presence(prompt.Id), words);
        return Look(prompt) is not null;
    }

    /// <summary>Whether the prompt was put itself, and its answer not taken from elsewhere.</summary>
    public bool WasPut(Prompt prompt)
    {
        reading?.Note(Reading.Presence(prompt.Id), words);
        return Look(prompt) is { Heard: false };
    }

    /// <summary>Name under which a step that looks at the lines tried out is noted.</summary>
    public const string VersionsRead = "#versions";

    /// <summary>Name under which a step that looks at the answers given in practice is noted.</summary>
    public const string ExchangesRead = "#exchanges";

    /// <summary>Every line tried out, oldest first.</summary>
    internal ImmutableArray<Round> Versions
    {
        get
        {
            reading?.Note(VersionsRead, words);
            return [.. state.Rounds.Where(Rehearsing.IsVersion)];
        }
    }

    /// <summary>The answers given in the practice that is under way, oldest first.</summary>
    internal ImmutableArray<Round> Exchanges
    {
        get
        {
            reading?.Note(ExchangesRead, words);
            return [.. state.Rounds.Where(round => Practising.IsExchange(round, state.Seed))];
        }
    }

    /// <summary>Varies what a partner might say in practice.</summary>
    public int Seed
    {
        get
        {
            reading?.Note(SeedRead, true);
            return state.Seed;
        }
    }

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
        reading?.Note(prompt.Id, words);
        return Look(prompt);
    }

    private Answer? Look(Prompt prompt)
    {
        foreach (var answer in state.Answers)
        {
            if (answer.Prompt == prompt.Id)
                return answer;
        }

        return null;
    }
}
