using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>A test against the articles the advice rests on. They are not ours to ship: it is skipped where they are not at hand.</summary>
internal sealed class NeedsSourcesAttribute : FactAttribute
{
    private const string Variable = "GUIDANCEBOT_SOURCES";

    public NeedsSourcesAttribute()
    {
        if (string.IsNullOrEmpty(Folder))
            Skip = $"Set {Variable} to a folder with the source articles as text files.";
    }

    public static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable);
}
