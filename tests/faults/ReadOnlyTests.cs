using System.Runtime.Versioning;
using Xunit;

namespace GuidanceBot.Tests;

[UnsupportedOSPlatform("windows")]
public sealed class ReadOnlyTests
{
    private const UnixFileMode Reading = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Entering = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    // Permissions do not bind root, until it gives up the two capabilities that make it so.
    private static readonly string[] bound = Environment.UserName == "root" ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];

    [Fact]
    public async Task A_file_that_may_not_be_written_is_refused_in_one_sentence()
    {
        using var folder = new TempFolder();
        await FillAsync(folder);
        File.SetUnixFileMode(folder.Database, Reading);

        Assert.NotEmpty((await RefusedAsync(folder)).Sentence(folder.Database));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_folder_that_may_not_be_written_is_refused_in_one_sentence(bool filled)
    {
        using var folder = new TempFolder();
        if (filled) await FillAsync(folder);
        var before = File.GetUnixFileMode(folder.Path);
        File.SetUnixFileMode(folder.Path, Reading | Entering);
        try
        {
            Assert.NotEmpty((await RefusedAsync(folder)).Sentence(folder.Database));
        }
        finally
        {
            File.SetUnixFileMode(folder.Path, before);
        }
    }

    private static async Task<Refusal> RefusedAsync(TempFolder folder)
    {
        await using var node = Node.Over(folder.Database);
        node.Starter = bound;
        return await node.RefusesAsync();
    }

    private static async Task FillAsync(TempFolder folder)
    {
        await using var node = await Node.StartAsync(folder);
        await using (var load = Load.Start(1, node.Address))
        {
            await load.AcknowledgedAsync(3);
            await load.FinishAsync();
        }

        Assert.Equal(0, await node.TerminateAsync());
    }
}
