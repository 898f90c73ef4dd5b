using GuidanceBot.Doctor;
using GuidanceBot.Tests.Content;
using Xunit;

namespace GuidanceBot.Tests.Doctor;

/// <summary>The words, who signed them, and the help lines of the region.</summary>
public sealed class ContentExamTests
{
    private static readonly string shipped = Path.Combine(Repository.Root, "content");

    [Fact]
    public void The_shipped_content_has_nothing_to_mend_and_nobody_has_signed_it()
    {
        var found = Look(shipped, "GB", Make.Today);

        Assert.DoesNotContain(found, finding => finding.Level == Level.Finding);
        Assert.Contains(found, finding => finding is { Area: "sign-off", Level: Level.Warning } && finding.Message.StartsWith("0 of ", StringComparison.Ordinal));
        Assert.Contains(found, finding => finding is { Area: "lines", Level: Level.Ok } && finding.Message.Contains("help lines for GB", StringComparison.Ordinal));
    }

    [Fact]
    public void Help_lines_past_their_date_are_to_be_mended_and_named_with_file_and_line()
    {
        var found = Look(shipped, "GB", Make.Today.AddYears(2)).Where(finding => finding is { Area: "lines", Level: Level.Finding }).ToArray();

        Assert.Contains(found, finding => finding.Message.StartsWith("resources/GB.yaml:", StringComparison.Ordinal) && finding.Message.Contains("read its source again", StringComparison.Ordinal));
        Assert.Contains(found, finding => finding.Message.EndsWith("more past their date: guidancebot content check names them.", StringComparison.Ordinal));
    }

    [Fact]
    public void Help_lines_that_will_be_past_their_date_soon_are_worth_a_look()
    {
        var soon = Look(shipped, "GB", Make.Today.AddDays(380)).Where(finding => finding.Area == "lines").ToArray();

        Assert.Contains(soon, finding => finding.Level == Level.Warning && finding.Message.StartsWith("Help lines of GB were last verified on 2026-11-21 and expire on 2027-12-27", StringComparison.Ordinal));
        Assert.DoesNotContain(soon, finding => finding.Level == Level.Finding);
    }

    [Fact]
    public void A_region_without_help_lines_is_named() =>
        Assert.Contains(Look(shipped, "SE", Make.Today), finding => finding is { Area: "lines", Level: Level.Warning } && finding.Message.EndsWith("add resources/SE.yaml.", StringComparison.Ordinal));

    [Fact]
    public void Broken_content_is_named_with_file_and_line()
    {
        using var folder = new TempFolder();
        var english = Directory.CreateDirectory(Path.Combine(folder.Path, "en")).FullName;
        File.WriteAllText(Path.Combine(english, "broken.yaml"), "topic: ask\nentries:\n  - id: a.b\n    kind: lime\n    text: x\n");

        Assert.Contains(Look(folder.Path, "GB", Make.Today), finding => finding.Level == Level.Finding && finding.Message.Contains("en/broken.yaml:4", StringComparison.Ordinal));
    }

    [Fact]
    public void A_language_that_the_content_lacks_is_named()
    {
        var settings = SettingsOf.Reading(("Practice:Languages", "da"), ("Content:Path", shipped));

        var finding = Assert.Single(ContentExam.Of(settings, Make.Today), finding => finding.Level == Level.Finding);

        Assert.StartsWith("GuidanceBot:Practice:Languages has 'da'", finding.Message, StringComparison.Ordinal);
    }

    private static Finding[] Look(string content, string region, DateOnly today) =>
        [.. ContentExam.Of(SettingsOf.Reading(("Content:Path", content), ("Practice:Region", region)), today)];
}
