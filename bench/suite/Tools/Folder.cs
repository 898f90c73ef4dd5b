namespace GuidanceBot.Bench;

/// <summary>A folder for what a measurement writes, gone with it.</summary>
internal sealed class Folder : IDisposable
{
    // Not in /tmp: that may lie in memory, where a durable write costs nothing.
    public string Path { get; } = Directory.CreateDirectory($"/var/tmp/guidancebot-bench-{System.IO.Path.GetRandomFileName()}").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
