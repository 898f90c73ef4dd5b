using System.Diagnostics;
using GuidanceBot.Practice;

namespace GuidanceBot.Storage;

/// <summary>Gives a file to whom the one belongs whose place it takes: root may run the verb, and the service is not root.</summary>
internal static class Ownership
{
    /// <param name="path">The file whose place it takes; where there is none, its folder is followed.</param>
    public static void Follow(string file, string path)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess) return;
        var reference = File.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
        using var chown = Process.Start(new ProcessStartInfo("chown", [$"--reference={reference}", "--", file]) { RedirectStandardError = true })!;
        var said = chown.StandardError.ReadToEnd();
        chown.WaitForExit();
        if (chown.ExitCode != 0) throw new OperatorException($"{file} cannot be given to the owner of {reference} ({said.Trim()}): run restore as the account the service runs as.");
    }
}
