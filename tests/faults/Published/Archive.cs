using System.Diagnostics;
using GuidanceBot.Tests.Content;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The archive as <c>deploy/publish</c> makes it, and what is in it.</summary>
public sealed class Archive : IDisposable
{
    public const string Name = "the published archive";

    private readonly TempFolder folder = new();

    public Archive()
    {
        File = Shell.Run(Path.Combine(Repository.Root, "deploy", "publish"), folder.Path).Trim();
        Shell.Run("tar", "-xzf", File, "-C", folder.Path);
        Program = Directory.EnumerateDirectories(folder.Path).Single();
        // Another account is to start it.
        if (!OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(folder.Path, System.IO.File.GetUnixFileMode(Program));
    }

    public string File { get; }

    /// <summary>The folder it unpacks to.</summary>
    public string Program { get; }

    public void Dispose() => folder.Dispose();
}

/// <summary>After the rest: a publish wants the whole machine for half a minute.</summary>
[CollectionDefinition(Archive.Name, DisableParallelization = true)]
public sealed class ArchiveCollection : ICollectionFixture<Archive>;

/// <summary>Runs a command that has to go well.</summary>
internal static class Shell
{
    public static string Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{command} ended with {process.ExitCode}.\n{output}\n{error.Result}");
        return output;
    }
}
