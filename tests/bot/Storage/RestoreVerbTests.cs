using System.Diagnostics;
using System.Net;
using GuidanceBot.Storage;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The verb in a process of its own, beside a service that runs or has run.</summary>
public sealed class RestoreVerbTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Backup => Path.Combine(folder.Path, "backup.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_service_that_runs_is_left_alone_and_one_that_is_stopped_goes_on_with_the_ring_of_the_backup()
    {
        Talk talk;
        await using (var service = await RunningService.StartAsync(folder))
        {
            talk = await Talk.BeginAsync(service.Http);
            Assert.Equal(0, (await RunAsync("backup")).Code);

            var (code, said) = await RunAsync("restore");

            Assert.Equal(2, code);
            Assert.Equal($"GuidanceBot:Storage:Path is {folder.Database}, which a service or another program has open: stop it first.", said.Trim());
            await talk.SayAsync("still here");
        }

        File.Delete(folder.Database);
        var restored = await RunAsync("restore");

        Assert.True(restored.Code == 0, restored.Said);
        Assert.Contains("1 conversation was left out", restored.Said, StringComparison.Ordinal);
        await using var again = await RunningService.StartAsync(folder);
        // A token that no ring opens is 401: this one opens, and what it talked about is gone.
        Assert.Equal(HttpStatusCode.NotFound, (await talk.On(again).SendAsync(HttpMethod.Get, "/activities")).Status);
        await (await Talk.BeginAsync(again.Http)).SayAsync("hello");
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Restored_by_root_the_file_belongs_to_whom_the_old_one_belonged()
    {
        await using (var store = SqliteStore.Open(folder.Database)) SqliteBackup.Write(store, Backup);
        if (Environment.IsPrivilegedProcess) await OutputAsync("chown", "4242:4243", folder.Database);
        var owner = await OutputAsync("stat", "-c", "%u:%g", folder.Database);

        Assert.Equal(0, (await RunAsync("restore")).Code);

        Assert.Equal(owner, await OutputAsync("stat", "-c", "%u:%g", folder.Database));
    }

    private async Task<(int Code, string Said)> RunAsync(string verb)
    {
        var (code, output, error) = await BuiltProgram.RunAsync(folder, verb, Backup, $"--GuidanceBot:Storage:Path={folder.Database}");
        return (code, output + error);
    }

    private static async Task<string> OutputAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
