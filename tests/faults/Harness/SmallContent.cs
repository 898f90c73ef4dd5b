namespace GuidanceBot.Tests;

/// <summary>
/// The content with a few examples of each kind to learn from. The rest is as shipped; what a message is taken for does
/// not matter here, and a node that learns for a moment only can be killed often.
/// </summary>
internal static class SmallContent
{
    private const int Examples = 6;

    private static readonly Lazy<string> made = new(Make);

    public static string Path => made.Value;

    private static string Make()
    {
        var shipped = System.IO.Path.Combine(AppContext.BaseDirectory, "content");
        var folder = System.IO.Path.Combine(AppContext.BaseDirectory, "small-content");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(folder, System.IO.Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.WriteAllLines(copy, Shorten(File.ReadLines(file)));
        }

        return folder;
    }

    // Examples stand one a line, indented, below the key `lines`.
    private static IEnumerable<string> Shorten(IEnumerable<string> file)
    {
        var (depth, left) = (-1, 0);
        foreach (var line in file)
        {
            if (depth >= 0 && line.Length > 0 && Indent(line) <= depth) depth = -1;
            if (depth < 0 || left-- > 0) yield return line;
            if (line.TrimStart() is "lines: |") (depth, left) = (Indent(line), Examples);
        }
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
