using System.Collections.Immutable;

namespace GuidanceBot.Understanding;

/// <summary>What authors teach the reader about a prompt: how visitors name it, and its choices.</summary>
/// <param name="Prompt">Content id of the prompt.</param>
/// <param name="Named">How a visitor may name it in "change what I said about …".</param>
/// <param name="Choices">Its choices, in the order of the content.</param>
public sealed record PromptPhrases(string Prompt, ImmutableArray<string> Named, ImmutableArray<ChoicePhrases> Choices);

/// <summary>How a visitor may pick or mention one choice.</summary>
/// <param name="Choice">Id of the choice within its prompt.</param>
/// <param name="Label">The chip.</param>
/// <param name="Also">Other ways to say it in answer to the prompt.</param>
/// <param name="Hears">Phrases that mean it inside a longer message that was no answer to this prompt.</param>
/// <param name="Took">Content id of the fragment that says what was taken; null where it has none.</param>
public sealed record ChoicePhrases(
    string Choice,
    string Label,
    ImmutableArray<string> Also,
    ImmutableArray<string> Hears,
    string? Took);

/// <summary>An entry that is brought up by words: a command, a question card, a relation, a safety signal, a note.</summary>
/// <param name="Id">Content id.</param>
/// <param name="Kind">Kind of the entry, as in the content file.</param>
/// <param name="Hears">Phrases that bring it up.</param>
/// <param name="Unless">Phrases inside which the words are meant otherwise.</param>
public sealed record Cue(string Id, string Kind, ImmutableArray<string> Hears, ImmutableArray<string> Unless);
