using GuidanceBot.Content;
using GuidanceBot.Content.Checks;

namespace GuidanceBot.Tests.Content;

/// <summary>A practice's own folder for one test, over a content of its own.</summary>
internal sealed class OwnFolderOf : IDisposable
{
    private static readonly DateOnly today = new(2026, 12, 1);

    private readonly ContentFolder ours = new("en/ask.yaml", GoodContent.Ask);

    public OwnFolderOf(params (string File, string Text)[] files)
    {
        foreach (var (file, text) in files) Put(file, text);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("own-").FullName;

    public ContentFolder Ours => ours;

    public ContentFolders Folders => new(ours.Path, Path);

    /// <summary>A file of words whose entries begin on line 3.</summary>
    public static string Words(string entries) => $"status: approved\nentries:\n{entries}";

    public void Put(string file, string text)
    {
        var full = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public Library Load()
    {
        var loaded = Library.Load(Folders, "en");
        return loaded.Library ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems));
    }

    public IReadOnlyList<Problem> Check() => ContentCheck.Run(Folders, "en", ContentNeeds.None, today).Problems;

    /// <summary>Problems as file:line CODE, files of the own folder without its path.</summary>
    public string[] Found() => [.. Check().Select(p => $"{p.File.Replace(Path + "/", "own:", StringComparison.Ordinal)}:{p.Line} {p.Code}")];

    public void Dispose()
    {
        ours.Dispose();
        Directory.Delete(Path, recursive: true);
    }
}
