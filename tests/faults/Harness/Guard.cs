using System.Diagnostics;

namespace GuidanceBot.Tests;

/// <summary>
/// Kills the processes of the tests when the test run itself is killed: a shell that is told who lives, and learns of the
/// end by its input's.
/// </summary>
internal static class Guard
{
    private const string Script = """
        trap '' INT TERM HUP
        declare -A living
        while read -r what pid; do if [ "$what" = began ]; then living[$pid]=1; else unset "living[$pid]"; fi; done
        for pid in "${!living[@]}"; do kill -9 "$pid"; done
        """;

    private static readonly Lock gate = new();
    private static readonly Process shell = Process.Start(
        new ProcessStartInfo("bash", ["-c", Script]) { RedirectStandardInput = true })!;

    public static void Began(Process process) => Tell("began", process);

    public static void Ended(Process process) => Tell("ended", process);

    private static void Tell(string what, Process process)
    {
        lock (gate)
        {
            shell.StandardInput.WriteLine($"{what} {process.Id}");
            shell.StandardInput.Flush();
        }
    }
}
