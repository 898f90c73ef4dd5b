using GuidanceBot.Practice;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class SettingsFileTests : IDisposable
{
    private const string Name = "GuidanceBot:Practice:Name";

    private readonly TempFolder folder = new();

    private string Own => Path.Combine(folder.Path, "practice.json");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_of_the_operators_own_goes_over_the_shipped_one_and_below_the_command_line()
    {
        await File.WriteAllTextAsync(Own, """{ "$schema": "x", "GuidanceBot": { "Practice": { "Name": "Elm" } } }""");

        Assert.Equal("", Configuration.Build([])[Name]);
        Assert.Equal("Elm", Configuration.Build([$"--settings={Own}"])[Name]);
        Assert.Equal("Oak", Configuration.Build(["--settings", Own, $"--{Name}=Oak"])[Name]);
        // What it leaves out stays as shipped.
        Assert.Equal("24", Configuration.Build([$"--settings={Own}"])["GuidanceBot:Retention:IdleHours"]);
    }

    [Fact]
    public async Task The_service_reads_it_as_the_verbs_do()
    {
        await File.WriteAllTextAsync(Own, """{ "GuidanceBot": { "Practice": { "Name": "Quillwater House" } } }""");

        await using var service = await RunningService.StartAsync(folder, $"--settings={Own}");

        Assert.Equal("Quillwater House", ((PracticeSettings)service.Services.GetService(typeof(PracticeSettings))!).Name);
        Assert.Equal("Quillwater House", ((IConfiguration)service.Services.GetService(typeof(IConfiguration))!)[Name]);
    }

    [Theory]
    [InlineData("{ \"GuidanceBot\": { ", "cannot be read as JSON")]
    [InlineData("[]", "cannot be read as JSON")]
    [InlineData("", "cannot be read as JSON")]
    [InlineData("{ \"Practice\": { \"Name\": \"Elm\" } }", "has 'Practice' at its top, where nothing reads it")]
    [InlineData("{ \"GuidanceBt\": { } , \"GuidancBot\": { \"Practice\": { \"Name\": \"Elm\" } } }", "did you mean GuidanceBot?")]
    public async Task A_file_that_cannot_be_taken_is_named_with_what_is_wrong(string text, string sentence)
    {
        await File.WriteAllTextAsync(Own, text);

        var fault = Assert.Throws<OperatorException>(() => Configuration.Build([$"--settings={Own}"]));

        Assert.StartsWith($"--settings is {Own}, which ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
        Assert.Single(fault.Message.Split('\n'));
    }
}
