namespace GuidanceBot.Tests;

/// <summary>A folder of its own for one test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("guidancebot-").FullName;

    public string Database => global::System.IO.Path.Combine(Path, "test.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
