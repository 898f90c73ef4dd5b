namespace GuidanceBot.Tests.Content;

/// <summary>Where the sources of this repository lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "GuidanceBot.sln")) ? folder.FullName : Find(folder.Parent!);
}
