using GuidanceBot.Content;

namespace GuidanceBot.Bench;

/// <summary>The content that is measured.</summary>
internal static class Contents
{
    /// <param name="times">How many times over its cards are held; 1 is the content as it is.</param>
    public static Library Load(int times)
    {
        if (times == 1) return Sound(Library.Open(new ContentFolders(Path.Combine(Places.Root, "content")), "en"));
        var folder = Directory.CreateTempSubdirectory("guidancebot-bench-").FullName;
        try
        {
            ManyCards.Write(Path.Combine(Places.Root, "content"), folder, times);
            return Sound(Library.Load(new ContentFolders(folder), "en", DialogNeeds.All));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Library Sound(Loaded loaded) =>
        loaded.Library ?? throw new IOException($"The content has {loaded.Problems.Length} problems, the first: {loaded.Problems[0].File}({loaded.Problems[0].Line}): {loaded.Problems[0].Message}");
}
