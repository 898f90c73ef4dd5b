using System.Net;
using GuidanceBot.Doctor;
using GuidanceBot.Practice;
using Xunit;

namespace GuidanceBot.Tests.Doctor;

/// <summary>Settings that can be read and may not be what was meant are named.</summary>
public sealed class SettingsExamTests
{
    private static readonly (string, string)[] whole =
    [
        ("Practice:Name", "Elm House"), ("Practice:Region", "GB"), ("Practice:Contact", "01632 960123"), ("Practice:RecordingPolicy", "never"), ("Practice:AllowedOrigins", "https://elm.example"),
    ];

    [Fact]
    public void Settings_that_are_complete_are_green() =>
        Assert.All(SettingsExam.Of(SettingsOf.Reading(whole)), finding => Assert.Equal(Level.Ok, finding.Level));

    [Theory]
    [InlineData("Practice:Name", "", Level.Warning)]
    [InlineData("Practice:Region", "", Level.Warning)]
    [InlineData("Practice:Contact", "", Level.Warning)]
    [InlineData("Practice:RecordingPolicy", "", Level.Warning)]
    [InlineData("Practice:AllowedOrigins", "", Level.Warning)]
    [InlineData("Practice:AllowedOrigins", "http://elm.example", Level.Warning)]
    [InlineData("Retention:IdleHours", "48", Level.Warning)]
    [InlineData("Limits:Enabled", "false", Level.Finding)]
    public void What_is_missing_or_odd_is_named_by_its_setting(string key, string value, object level)
    {
        var found = SettingsExam.Of(SettingsOf.Reading([.. whole.Where(pair => pair.Item1 != key), (key, value)]));

        Assert.Contains($"GuidanceBot:{key}", Assert.Single(found, finding => finding.Level == (Level)level).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_either_way_there_is_little_left()
    {
        var found = SettingsExam.Of(SettingsOf.Reading([.. whole, ("Modes:Partner", "false"), ("Modes:Client", "false")]));

        Assert.Contains("GuidanceBot:Modes:Partner", Assert.Single(found, finding => finding.Level == Level.Warning).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("http://localhost:5080", 0)]
    [InlineData("http://127.0.0.1:5080;http://[::1]:5080", 0)]
    [InlineData("http://*:5080", 1)]
    [InlineData("http://localhost:5080;http://10.0.0.7:5080", 1)]
    public void Listening_for_others_without_a_proxy_that_is_believed_is_named(string? urls, int warnings)
    {
        var found = ListeningExam.Of(new ProxySettings(ProxySettings.Loopback, ""), urls).Where(finding => finding.Area == "proxy").ToArray();
        Assert.Equal(warnings, found.Count(finding => finding.Level == Level.Warning));

        found = [.. ListeningExam.Of(new ProxySettings([IPNetwork.Parse("10.0.0.0/24")], ""), urls).Where(finding => finding.Area == "proxy")];
        Assert.All(found, finding => Assert.Equal(Level.Ok, finding.Level));
    }

    [Fact]
    public void A_clock_before_the_program_was_built_is_named()
    {
        var built = Make.Now;
        Assert.Equal(Level.Ok, ClockExam.Of(built.AddDays(1), built).Level);
        Assert.Equal(Level.Finding, ClockExam.Of(built.AddDays(-1), built).Level);
    }
}
