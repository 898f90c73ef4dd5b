using System.Collections.Immutable;

namespace GuidanceBot.Content;

/// <summary>An entry that code refers to, so that the content has to hold it.</summary>
/// <param name="Kind">Name of the kind it has to be; null where any kind with a text will do.</param>
/// <param name="Choices">For a prompt: exactly these choice ids, in any order. Null where they do not matter.</param>
internal sealed record RequiredEntry(string Id, string? Kind, ImmutableArray<string>? Choices = null);
