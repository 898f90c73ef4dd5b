using System.Text.Json;
using Xunit;

namespace GuidanceBot.Tests.Doctor;

/// <summary>The verb, in a process of its own.</summary>
public sealed class DoctorVerbTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0, "ok", "data/guidancebot.db is not there yet")]
    [InlineData(1, "MEND", "GuidanceBot:Limits:Enabled is false", "--GuidanceBot:Limits:Enabled=false")]
    public async Task Doctor_ends_with_0_where_there_is_nothing_to_mend_and_with_1_where_there_is(int expected, string mark, string told, params string[] settings)
    {
        var (code, output, error) = await RunAsync(["doctor", .. settings]);

        Assert.Equal(expected, code);
        Assert.Empty(error);
        Assert.Contains(output.Split('\n'), line => line.StartsWith(mark, StringComparison.Ordinal) && line.Contains(told, StringComparison.Ordinal));
        Assert.StartsWith($"{expected} to mend, ", output.Trim().Split('\n')[^1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "data")));
    }

    [Fact]
    public async Task Doctor_tells_programs_the_same_as_one_array()
    {
        var (code, output, _) = await RunAsync("doctor", "--json", "--GuidanceBot:Limits:Enabled=false");

        Assert.Equal(1, code);
        using var found = JsonDocument.Parse(output);
        var bad = Assert.Single(found.RootElement.EnumerateArray(), one => one.GetProperty("level").GetString() == "finding");
        Assert.Equal("settings", bad.GetProperty("area").GetString());
        Assert.StartsWith("GuidanceBot:Limits:Enabled is false", bad.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => BuiltProgram.RunAsync(folder, arguments);
}
