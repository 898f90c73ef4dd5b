using System.Diagnostics;

namespace GuidanceBot.Tests;

/// <summary>The built assembly, as an operator starts it: from another folder, in Production.</summary>
internal static class BuiltProgram
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs it to its end in a folder.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(TempFolder folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }

    public static Process Start(TempFolder folder, params string[] arguments) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "guidancebot.dll"), .. arguments])
    {
        WorkingDirectory = folder.Path,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
