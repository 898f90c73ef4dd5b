using System.Diagnostics;

namespace GuidanceBot.Bench;

/// <summary>A command, as it is run and as the table names it.</summary>
/// <param name="Program">What is run.</param>
/// <param name="Arguments">What it is given.</param>
internal sealed record Command(string Program, params string[] Arguments)
{
    /// <summary>What is set in its environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public string Folder { get; init; } = Places.Root;

    /// <summary>Runs it to its end.</summary>
    /// <returns>What it wrote.</returns>
    /// <exception cref="CommandFailed">It ended with a fault.</exception>
    public async Task<string> RunAsync(CancellationToken cancellation)
    {
        using var process = Start();
        var written = process.StandardOutput.ReadToEndAsync(cancellation);
        var complaints = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        return process.ExitCode == 0 ? await written : throw new CommandFailed(this, process.ExitCode, await complaints + await written);
    }

    /// <summary>Starts it, to be ended by who started it.</summary>
    public Process Start()
    {
        var start = new ProcessStartInfo(Program, Arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public override string ToString() =>
        string.Join(' ', [.. Environment.Select(pair => $"{pair.Key}={pair.Value}"), Path.GetFileName(Program) is "guidancebot" ? Program : Path.GetFileName(Program), .. Arguments]);
}

/// <summary>A command ended with a fault.</summary>
internal sealed class CommandFailed(Command command, int code, string said)
    : Exception($"`{Places.Shown(command.ToString())}` ended with {code}: {said.Trim().ReplaceLineEndings(" ")}");
