using GuidanceBot.Content;
using GuidanceBot.Practice;
using GuidanceBot.Tests.Content;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace GuidanceBot.Tests.Locales;

/// <summary>Which languages are offered, and which of them answers to a tag.</summary>
public sealed class LanguageSettingTests
{
    [Fact]
    public void English_is_spoken_where_nothing_is_set() => Assert.Equal([Locale.Source], Read().Practice.Languages.ToArray());

    [Fact]
    public void Languages_stand_in_one_setting_or_in_a_list()
    {
        Assert.Equal(["de", "en"], Read(("Practice:Languages", "de, en")).Practice.Languages.ToArray());
        Assert.Equal(["pt-BR", "en"], Read(("Practice:Languages:0", "pt-BR"), ("Practice:Languages:1", "en")).Practice.Languages.ToArray());
    }

    [Theory]
    [InlineData("Practice:Languages", "../secrets", "write languages that the content has")]
    [InlineData("Practice:Languages", "en,7", "write languages that the content has")]
    [InlineData("Practice:Languages", "en-", "write languages that the content has")]
    [InlineData("Practice:Languages", "en,de,EN", "write each language once")]
    [InlineData("Practice:Language", "de", "did you mean GuidanceBot:Practice:Languages?")]
    public void A_fault_in_them_is_one_sentence_that_names_the_setting(string key, string value, string mend)
    {
        var fault = Assert.Throws<OperatorException>(() => Read((key, value)));

        Assert.StartsWith($"GuidanceBot:{key} ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(mend, fault.Message, StringComparison.Ordinal);
        Assert.Single(fault.Message.Split(Environment.NewLine));
    }

    [Fact]
    public async Task A_language_the_content_lacks_keeps_the_service_from_starting()
    {
        using var folder = new TempFolder();

        var fault = await Assert.ThrowsAsync<OperatorException>(() => RunningService.StartAsync(folder, "--GuidanceBot:Practice:Languages=en,de"));

        Assert.StartsWith("GuidanceBot:Practice:Languages has 'de', and ", fault.Message, StringComparison.Ordinal);
        Assert.Single(fault.Message.Split(Environment.NewLine));
    }

    [Fact]
    public async Task A_language_whose_content_is_broken_does_so_too_and_is_named()
    {
        using var folder = new TempFolder();
        using var content = new ShippedContent();
        content.Put("de/all.yaml", "topic: all\nstatus: approved\nentries:\n  - { id: ui.leave, kind: label, text: Weg }\n");

        var fault = await Assert.ThrowsAsync<OperatorException>(() => RunningService.StartAsync(
            folder, $"--GuidanceBot:Content:Path={content.Path}", "--GuidanceBot:Practice:Languages=en,de"));

        Assert.Contains("cannot be served in 'de' (GuidanceBot:Practice:Languages):", fault.Message.Split(Environment.NewLine)[0], StringComparison.Ordinal);
        Assert.Contains(Codes.MissingEntry, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-AT", "de-AT")]
    [InlineData("de-at-1996", "de-AT")]
    [InlineData("de-CH", "de")]
    [InlineData("de", "de")]
    [InlineData("den", "fr")]
    [InlineData("fr-CA", "fr")]
    [InlineData(null, "fr")]
    public void The_longest_tag_that_fits_answers(string? asked, string expected)
    {
        using var content = new ContentFolder();
        string[] offered = ["fr", "de", "de-AT"];
        foreach (var code in offered) content.Put($"{code}/base.yaml", File.ReadAllText(Path.Combine(content.Path, "en/a-base.yaml")));
        var current = new CurrentScript([.. offered.Select(code => new Script(content.Load(code), new PracticeVoice("", "", null)))]);

        Assert.Equal(expected, current.Of(asked).Library.Locale);
    }

    private static Settings Read(params (string Key, string Value)[] values) => SettingsReader.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(v => KeyValuePair.Create($"GuidanceBot:{v.Key}", (string?)v.Value)))
        .Build());
}
