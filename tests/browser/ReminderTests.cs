using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

[Collection(Browsing.Name)]
public sealed partial class ReminderTests(Browser browser)
{
    [Fact]
    public async Task A_reminder_holds_a_title_and_a_time_and_nothing_else()
    {
        await using var visitor = await AskedAsync();
        var form = visitor.Plan.Locator(".reminder");
        await Expect(form.Locator("input").First).ToHaveValueAsync("Reminder");
        await Expect(form.Locator("[type=date]")).ToHaveValueAsync(DateTimeOffset.Now.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Expect(form.Locator("[type=time]")).ToHaveValueAsync("18:00");
        await form.Locator("[type=date]").FillAsync("2031-02-03");

        var file = await SavedAsync(visitor);

        Assert.Matches(WholeFile(), file);
        Assert.Contains("DTSTART:20310203T180000\r\nSUMMARY:Reminder\r\n", file, StringComparison.Ordinal);
        var practice = await visitor.Page.TitleAsync();
        Assert.All(
            ["guidance", "bot", "guide", "therap", "http", visitor.Frame.Url, browser.Address.Host, .. practice.Split(' ')],
            word => Assert.DoesNotContain(word, file, StringComparison.OrdinalIgnoreCase));
        await Expect(form.GetByRole(AriaRole.Status)).ToContainTextAsync("reminder.ics");
    }

    [Fact]
    public async Task A_title_of_ones_own_is_escaped_and_folded()
    {
        const string Title = @"Müsli; 5, maybe 6 \ Ämter 👩‍👩‍👧 und die längste Straße der Welt, ganz ohne Ende, noch länger";
        await using var visitor = await AskedAsync();
        await visitor.Plan.Locator(".reminder input").First.FillAsync(Title);

        var file = await SavedAsync(visitor);

        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var whole = file.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains(@"SUMMARY:Müsli\; 5\, maybe 6 \\ Ämter 👩‍👩‍👧 und die längste Straße der Welt\, ganz ohne Ende\, noch länger" + "\r\n", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_reminders_share_no_id()
    {
        await using var visitor = await AskedAsync();

        var ids = new[] { await SavedAsync(visitor), await SavedAsync(visitor) }.Select(file => Id().Match(file).Value).Distinct();

        Assert.Equal(2, ids.Count());
    }

    [Theory]
    [InlineData("desk-light", 1280, 800, ColorScheme.Light)]
    [InlineData("phone-dark", 360, 740, ColorScheme.Dark)]
    public async Task It_is_one_step_inside_the_plan_and_leads_back_with_the_ticks_kept(string name, int width, int height, ColorScheme scheme)
    {
        await using var visitor = await AskedAsync(width, height, scheme);
        await visitor.Plan.Locator(".step").ScrollIntoViewIfNeededAsync();
        await Pictures.TakeAsync(visitor.Page, $"{name}-reminder");
        await visitor.Plan.Locator(".step > .quiet").ClickAsync();
        await visitor.Plan.Locator("input").Last.CheckAsync();
        await Pictures.TakeAsync(visitor.Page, $"{name}-keep");

        await visitor.Plan.Locator(".row button").Last.ClickAsync();
        await visitor.Plan.Locator(".step > .quiet").ClickAsync();

        await Expect(visitor.Plan.Locator("input").Last).ToBeCheckedAsync();
    }

    private async Task<Visitor> AskedAsync(int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light)
    {
        var visitor = await browser.VisitorAsync(width, height, scheme);
        await visitor.OpenAsync();
        await visitor.HearAsync(Plans.Made());
        await visitor.Plan.Locator(".keep button").ClickAsync();
        await visitor.Plan.Locator(".step button").First.ClickAsync();
        await visitor.Plan.Locator(".row button").Last.ClickAsync();
        return visitor;
    }

    private static async Task<string> SavedAsync(Visitor visitor)
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Plan.Locator(".reminder button").ClickAsync());
        Assert.Equal("reminder.ics", download.SuggestedFilename);
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    [GeneratedRegex(@"\ABEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:-//Calendar//EN\r\nBEGIN:VEVENT\r\nUID:[0-9a-f]{32}\r\nDTSTAMP:\d{8}T\d{6}Z\r\nDTSTART:\d{8}T\d{6}\r\nSUMMARY:.*\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n\z")]
    private static partial Regex WholeFile();

    [GeneratedRegex("UID:.*")]
    private static partial Regex Id();
}
