namespace GuidanceBot.Tests;

/// <summary>A folder of its own for one test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("guidancebot-").FullName;

    public string Database => global::System.IO.Path.Combine(Path, "test.db");

    /// <summary>Whether any file of it, open or not, holds these bytes.</summary>
    public bool Holds(ReadOnlySpan<byte> bytes)
    {
        foreach (var file in Directory.EnumerateFiles(Path))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            if (content.AsSpan().IndexOf(bytes) >= 0) return true;
        }
        return false;
    }

    public bool Holds(string text) => Holds(global::System.Text.Encoding.UTF8.GetBytes(text)) || Holds(global::System.Text.Encoding.Unicode.GetBytes(text));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
