using System.Diagnostics;
using System.Text;
using System.Text.Json;
using GuidanceBot.Tests.Content;

namespace GuidanceBot.Tests.Understand;

/// <summary>The verb as it is called: bytes in, bytes out.</summary>
internal static class Understanding
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(120);

    public static readonly string Shipped = Path.Combine(Repository.Root, "content");

    public static Task<(int Exit, string Output, string Error)> RunAsync(string text, params string[] arguments) =>
        RunAsync(Encoding.UTF8.GetBytes(text), arguments);

    public static async Task<(int Exit, string Output, string Error)> RunAsync(byte[] input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "guidancebot.dll"), "understand", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
        })!;
        using var waiting = new CancellationTokenSource(patience);
        var output = process.StandardOutput.ReadToEndAsync(waiting.Token);
        var error = process.StandardError.ReadToEndAsync(waiting.Token);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, waiting.Token);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading: that is told by its exit code.
        }

        await process.WaitForExitAsync(waiting.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>One object a line, whatever stands in it.</summary>
    public static JsonElement[] Objects(string output) =>
        [.. output.Split('\n').SkipLast(1).Select(line => JsonDocument.Parse(line).RootElement)];
}
