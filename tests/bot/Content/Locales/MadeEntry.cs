using System.Text.Json.Nodes;

namespace GuidanceBot.Tests.Content;

/// <summary>A choice of a prompt, as it is written.</summary>
internal sealed record MadeChoice(string Id, string Label, string[]? Also, string[]? Hears, string? Took);

/// <summary>An entry, as it is written: what its kind does not have is null.</summary>
internal sealed record MadeEntry(string Id, string Kind, string Topic, string[] Sources, string Evidence, string Status)
{
    public string? Of { get; init; }

    public string? Contact { get; init; }

    public string? Text { get; init; }

    public string? Why { get; init; }

    public string? Unsure { get; init; }

    public string[]? Named { get; init; }

    public IEnumerable<MadeChoice>? Choices { get; init; }

    public string? Label { get; init; }

    public string[]? Asks { get; init; }

    public string? Disagree { get; init; }

    public string[]? Related { get; init; }

    public string? Title { get; init; }

    /// <summary>A text in an option, a list in a guard.</summary>
    public JsonNode? For { get; init; }

    public string? Against { get; init; }

    public string? Living { get; init; }

    public string[]? Hears { get; init; }

    public string[]? Unless { get; init; }

    public string[]? Fires { get; init; }

    public string[]? Silent { get; init; }

    public string? Reach { get; init; }

    public string? Needs { get; init; }

    public string[]? OnlyFor { get; init; }

    /// <summary>A text in a sense, a list elsewhere.</summary>
    public JsonNode? Words { get; init; }

    public string? Lines { get; init; }

    public string? Region { get; init; }

    public string? Source { get; init; }

    public string? Verified { get; init; }
}
