using System.Collections.Frozen;
using System.Collections.Immutable;
using GuidanceBot.Framing;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Understanding;

/// <summary>Everything the reader knows of a locale's language, built once from the content and never changed.</summary>
public sealed class Phrasebook
{
    // A shorter label ("Everything") says too little outside its own question.
    private const int WordsOfALabel = 3;

    private readonly Dictionary<string, Phrase.Part[]> pieces = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, Contact> contact;
    private readonly Dictionary<string, PhraseIndex<Cue>> cues = new(StringComparer.Ordinal);
    private readonly PhraseIndex<Mention> mentions;
    private readonly FrozenDictionary<string, PromptWords> choices;
    private readonly Exceptions unless = new();
    private readonly Func<Cue, NormalizedText, int, bool> isExcepted;
    private readonly Lexicon lexicon = new();
    private readonly PhraseIndex<string> named;
    private readonly CommandWords commands;
    private readonly Lazy<Coach> coach;
    private readonly ImmutableArray<string> relations;

    /// <param name="prompts">Every prompt of the content.</param>
    /// <param name="cues">Every entry that words bring up.</param>
    /// <param name="signals">Words that speak of danger.</param>
    /// <param name="contact">What entries have to do with the partner, by id; those that have nothing may be left out.</param>
    /// <param name="shelf">The advice cards.</param>
    /// <param name="coach">Makes what reads lines that a visitor means to say, when the first is read: at a start nobody rehearses yet.</param>
    /// <param name="learned">What was learned from examples.</param>
    public Phrasebook(IEnumerable<PromptPhrases> prompts, IEnumerable<Cue> cues, IEnumerable<Signal> signals, IReadOnlyDictionary<string, Contact> contact, Shelf shelf, Func<Coach> coach, Learned? learned = null)
    {
        mentions = new(lexicon);
        named = new(lexicon);
        commands = new(lexicon);
        this.coach = new(coach);
        Learned = learned ?? Learned.Nothing;
        Shelf = shelf;
        var told = cues.ToLookup(cue => cue.Id.StartsWith(Aspects.Prefix, StringComparison.Ordinal));
        var all = told[false].ToArray();
        this.contact = contact.ToFrozenDictionary(StringComparer.Ordinal);
        relations = [.. all.Where(c => c.Kind == "relation").SelectMany(c => c.Hears).SelectMany(Noun).Distinct()];
        Signals = new SignalBook(signals, told[true], lexicon, Compile, Learned.Usual);
        foreach (var cue in all.Where(c => c.Unless.Length > 0).DistinctBy(c => c.Id))
            unless.Add(cue.Id, Compile(cue.Unless));
        isExcepted = (cue, text, at) => unless.Hold(cue.Id, text, at, 1);
        foreach (var cue in all)
        {
            foreach (var phrase in Compile(cue.Hears))
                Add(phrase, cue);
        }

        var asked = prompts.ToArray();
        choices = asked.ToFrozenDictionary(p => p.Prompt, p => new PromptWords([.. p.Choices.Select(Words)], lexicon), StringComparer.Ordinal);
        foreach (var (phrase, prompt) in asked.SelectMany(p => Compile(p.Named), (p, phrase) => (phrase, p.Prompt)))
            named.Add(phrase, prompt);
        foreach (var (prompt, choice) in asked.SelectMany(p => p.Choices, (p, c) => (p.Prompt, c)))
        {
            foreach (var phrase in Compile(choice.Hears).Concat(Compile([choice.Label]).Where(label => label.Length >= WordsOfALabel)))
                mentions.Add(phrase, new Mention(prompt, choice.Choice));
        }
    }

    /// <summary>The advice cards.</summary>
    public Shelf Shelf { get; }

    /// <summary>What was learned from the content's examples.</summary>
    public Learned Learned { get; }

    /// <summary>Words that speak of danger, and how they are told.</summary>
    internal SignalBook Signals { get; }

    /// <summary>What was learned of danger.</summary>
    internal DangerExamples Danger => Learned.Danger;

    /// <summary>What an entry has to do with the partner.</summary>
    public Contact ContactOf(string id) => contact.GetValueOrDefault(id);

    /// <summary>Marks what lands and what may sting in a line of the visitor's own.</summary>
    public Coach Coach => coach.Value;

    /// <summary>The choices of a prompt with all the words for them; empty when the content has no such prompt.</summary>
    internal ImmutableArray<ChoiceWords> Choices(string prompt) => WordsOf(prompt).Choices;

    /// <inheritdoc cref="Choices"/>
    internal PromptWords WordsOf(string prompt) => choices.GetValueOrDefault(prompt, PromptWords.None);

    internal Command? Command(NormalizedText text) => commands.Of(text);

    internal ImmutableArray<Cue> Cues(NormalizedText text, string kind, bool denied = false) =>
        cues.TryGetValue(kind, out var index) ? index.Find(text, denied, isExcepted) : [];

    internal ImmutableArray<Mention> Mentions(NormalizedText text) => mentions.Find(text);

    /// <summary>The prompts that a message names, as in "change what I said about timing": by the longest phrase first.</summary>
    internal IEnumerable<string> Named(NormalizedText text) =>
    [
        .. named.Each(text).ToArray().DistinctBy(name => name.Place)
            .OrderByDescending(name => name.Phrase.Length).ThenBy(name => name.Place).Select(name => name.Means),
    ];

    private void Add(Phrase phrase, Cue cue)
    {
        if (CommandOf(cue) is { } command)
        {
            commands.Add(phrase, command);
            return;
        }

        if (!cues.TryGetValue(cue.Kind, out var index))
            cues.Add(cue.Kind, index = new(lexicon));
        index.Add(phrase, cue);
    }

    // "My wife" gives wife, and "my wife's", read without the apostrophe, wifes.
    private static IEnumerable<string> Noun(string phrase) =>
        phrase.Split(' ') is ["my" or "the", var noun] ? [noun, noun + "s"] : [];

    private static Command? CommandOf(Cue cue) =>
        cue.Id.StartsWith(KnownCues.Command, StringComparison.Ordinal) ? Kebab.Parse<Command>(cue.Id[KnownCues.Command.Length..]) : null;

    private ImmutableArray<Phrase> Compile(IEnumerable<string> phrases) =>
        [.. phrases.SelectMany(Forms).Distinct(StringComparer.Ordinal).Select(p => Phrase.Compile(p, relations, pieces)).OfType<Phrase>()];

    // A label with a pronoun slot is read in each of its forms.
    private static IEnumerable<string> Forms(string phrase) => phrase.Contains('{', StringComparison.Ordinal)
        ? Enum.GetValues<Pronoun>().Select(pronoun => Pronouns.Fill(phrase, pronoun))
        : [phrase];

    private ChoiceWords Words(ChoicePhrases choice) => new(
        choice.Choice,
        Compile([choice.Label]),
        Compile(choice.Also),
        Compile(choice.Hears),
        [.. choice.Also.Append(choice.Label).SelectMany(Forms).Select(Normalizer.Normalize)],
        choice.Took);
}
