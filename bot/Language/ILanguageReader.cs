using GuidanceBot.Content;
using GuidanceBot.Understanding;

namespace GuidanceBot.Language;

/// <summary>Reads a message for its language, for what names a person in it, and for how heavy it sounds.</summary>
internal interface ILanguageReader
{
    /// <summary>Observes what is wanted. It answers always, in the end by what the process itself can tell.</summary>
    /// <param name="text">The message, as typed.</param>
    /// <param name="wanted">What to look for; a reader may tell more.</param>
    /// <param name="library">The content that the conversation is in.</param>
    ValueTask<Observed> ReadAsync(string text, Wanted wanted, Library library, CancellationToken cancellation);
}

/// <summary>The default: by the content itself, within the process.</summary>
internal sealed class LocalLanguage : ILanguageReader
{
    public ValueTask<Observed> ReadAsync(string text, Wanted wanted, Library library, CancellationToken cancellation) =>
        new(library.Local.Read(text));
}
