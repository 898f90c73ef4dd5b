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
    private readonly Lazy<SignalBook> signals;
    private readonly PhraseIndex<Cue> cues = new();
    private readonly PhraseIndex<Mention> mentions = new();
    private readonly FrozenDictionary<string, ImmutableArray<ChoiceWords>> choices;
    private readonly Exceptions unless = new();
    private readonly ImmutableArray<(Phrase Phrase, string Prompt)> named;
    private readonly ImmutableArray<(Phrase Phrase, Command Command)> commands;
    private readonly ImmutableArray<string> relations;

    /// <param name="prompts">Every prompt of the content.</param>
    /// <param name="cues">Every entry that words bring up.</param>
    /// <param name="signals">Words that speak of danger.</param>
    /// <param name="contact">What entries have to do with the partner, by id; those that have nothing may be left out.</param>
    /// <param name="shelf">The advice cards.</param>
    /// <param name="coach">Reads lines that a visitor means to say.</param>
    /// <param name="learned">What was learned from examples.</param>
    public Phrasebook(IEnumerable<PromptPhrases> prompts, IEnumerable<Cue> cues, IEnumerable<Signal> signals, IReadOnlyDictionary<string, Contact> contact, Shelf shelf, Coach coach, Learned? learned = null)
    {
        Coach = coach;
        Learned = learned ?? Learned.Nothing;
        Shelf = shelf;
        var told = cues.ToLookup(cue => cue.Id.StartsWith(Aspects.Prefix, StringComparison.Ordinal));
        var all = told[false].ToArray();
        this.signals = new Lazy<SignalBook>(() => new SignalBook(signals, told[true], Compile, Learned.Usual()));
        this.contact = contact.ToFrozenDictionary(StringComparer.Ordinal);
        relations = [.. all.Where(c => c.Kind == "relation").SelectMany(c => c.Hears).SelectMany(Noun).Distinct()];
        foreach (var cue in all.Where(c => c.Unless.Length > 0).DistinctBy(c => c.Id))
            unless.Add(cue.Id, Compile(cue.Unless));
        commands = [.. all.Select(CommandOf).OfType<(Cue Cue, Command Command)>().SelectMany(c => Compile(c.Cue.Hears).Select(p => (p, c.Command)))];
        foreach (var cue in all.Where(c => CommandOf(c) is null))
        {
            foreach (var phrase in Compile(cue.Hears))
                this.cues.Add(phrase, cue);
        }

        var asked = prompts.ToArray();
        choices = asked.ToFrozenDictionary(p => p.Prompt, p => p.Choices.Select(Words).ToImmutableArray(), StringComparer.Ordinal);
        named = [.. asked.SelectMany(p => Compile(p.Named).Select(phrase => (phrase, p.Prompt)))];
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
    internal SignalBook Signals => signals.Value;

    /// <summary>What was learned of danger.</summary>
    internal DangerExamples Danger => Learned.Danger;

    /// <summary>What an entry has to do with the partner.</summary>
    public Contact ContactOf(string id) => contact.GetValueOrDefault(id);

    /// <summary>Marks what lands and what may sting in a line of the visitor's own.</summary>
    public Coach Coach { get; }

    /// <summary>The choices of a prompt with all the words for them; empty when the content has no such prompt.</summary>
    internal ImmutableArray<ChoiceWords> Choices(string prompt) => choices.GetValueOrDefault(prompt, []);

    internal Command? Command(NormalizedText text) =>
        Whole(text) ?? Counted(text) ?? (text.Count > 1 && text.Tokens[^1].Word is "please" or "now" or "okay" or "thanks" ? Whole(text with { Tokens = text.Tokens[..^1] }) : null);

    // "Go back two", "three steps back": how many is read by itself.
    private Command? Counted(NormalizedText text)
    {
        var plain = text.Tokens.RemoveAll(token => token.Word is "step" or "steps" or "question" or "questions" or "twice" or "times" || Numbers.Of(token.Word) is not null);
        return plain.Length > 0 && plain.Length < text.Count && Whole(text with { Tokens = plain }) == Understanding.Command.Back ? Understanding.Command.Back : null;
    }

    private Command? Whole(NormalizedText text)
    {
        foreach (var (phrase, command) in commands)
        {
            if (phrase.IsWhole(text) || (command == Understanding.Command.Change && phrase.MatchAt(text, 0) > 0) || IsWatched(command, phrase, text))
                return command;
        }

        return null;
    }

    // "He's reading over my shoulder" may stand in a longer message, and there is no time for asking back.
    private static bool IsWatched(Command command, Phrase phrase, NormalizedText text) =>
        command == Understanding.Command.Looking && phrase.Length >= 3 && Enumerable.Range(0, text.Count).Any(at => phrase.MatchAt(text, at) > 0);

    internal ImmutableArray<Cue> Cues(NormalizedText text, string kind, bool denied = false) =>
        [.. cues.Find(text, denied, (cue, at) => unless.Hold(cue.Id, text, at, 1)).Where(cue => cue.Kind == kind)];

    internal ImmutableArray<Mention> Mentions(NormalizedText text) => mentions.Find(text);

    /// <summary>The prompts that a message names, as in "change what I said about timing".</summary>
    internal IEnumerable<string> Named(NormalizedText text) => named
        .Where(name => Enumerable.Range(0, text.Count).Any(at => name.Phrase.MatchAt(text, at) > 0))
        .OrderByDescending(name => name.Phrase.Length)
        .Select(name => name.Prompt);

    // "My wife" gives wife, and "my wife's", read without the apostrophe, wifes.
    private static IEnumerable<string> Noun(string phrase) =>
        phrase.Split(' ') is ["my" or "the", var noun] ? [noun, noun + "s"] : [];

    private static (Cue Cue, Command Command)? CommandOf(Cue cue) =>
        cue.Id.StartsWith(KnownCues.Command, StringComparison.Ordinal) && Kebab.Parse<Command>(cue.Id[KnownCues.Command.Length..]) is { } command
            ? (cue, command)
            : null;

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

/// <summary>All the words for one choice of a prompt.</summary>
/// <param name="Spelled">Label and synonyms as words, to be compared letter by letter where someone mistyped.</param>
internal sealed record ChoiceWords(
    string Choice,
    ImmutableArray<Phrase> Label,
    ImmutableArray<Phrase> Also,
    ImmutableArray<Phrase> Hears,
    ImmutableArray<NormalizedText> Spelled,
    string? Took);
