using GuidanceBot.Doctor;
using GuidanceBot.Tests.Form;
using Xunit;

namespace GuidanceBot.Tests.Doctor;

/// <summary>Each fault that a practice's page may have is named with its mend, beside a guide that runs.</summary>
public sealed class PageExamTests(SharedService service) : IClassFixture<SharedService>
{
    private string Guide => service.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    [Fact]
    public async Task A_page_with_the_line_as_we_give_it_and_the_policy_we_ask_for_is_green()
    {
        var found = await LookAsync($"<script defer src=\"{Guide}/widget.js\" data-color=\"#2f5d50\" data-position=\"right\" data-start=\"recording\" data-language=\"en-GB\"></script>",
            $"default-src 'none'; script-src {Guide}; style-src {Guide}; frame-src {Guide}");

        Assert.All(found, finding => Assert.Equal(Level.Ok, finding.Level));
        Assert.Contains(found, finding => finding.Area == "csp");
    }

    [Theory]
    [InlineData("", "has no script element whose src ends in /widget.js")]
    [InlineData("<script src=\"GUIDE/widget.js\"></script>", "without defer")]
    [InlineData("<script type=\"module\" src=\"GUIDE/widget.js\"></script>", "type=\"module\"")]
    [InlineData("<script defer integrity=\"sha384-x\" src=\"GUIDE/widget.js\"></script>", "has integrity")]
    [InlineData("<script defer crossorigin src=\"GUIDE/widget.js\"></script>", "has crossorigin")]
    [InlineData("<script defer src=\"GUIDE/guide/widget.js\"></script>", "make the two agree")]
    [InlineData("<script defer src=\"http://127.0.0.1:9/widget.js\"></script>", "http://127.0.0.1:9/widget.js cannot be had from here")]
    [InlineData("<script defer src=\"/widget.js\"></script>", "answers 404 and not with the guide's loader")]
    [InlineData("<script defer src=\"GUIDE/widget.js\" data-colour=\"#2f5d50\"></script>", "did you mean data-color?")]
    [InlineData("<script defer src=\"GUIDE/widget.js\" data-color=\"#8a8a8a\"></script>", "write a darker one, such as #767676")]
    [InlineData("<script defer src=\"GUIDE/widget.js\" data-start=\"recordings\"></script>", "write one of partner, client, talked, question, recording")]
    [InlineData("<script defer src=\"GUIDE/widget.js\" data-position=\"top\"></script>", "write left or right")]
    [InlineData("<script defer src=\"GUIDE/widget.js\" data-language=\"da\"></script>", "visitors are spoken to in en")]
    [InlineData("<script defer src=\"GUIDE/widget.js\" data-leave-url=\"weather\"></script>", "Leave cannot go there")]
    [InlineData("<script defer src=\"GUIDE/widget.js\"></script><script defer src=\"GUIDE/widget.js\"></script>", "has the line 2 times")]
    [InlineData("<meta http-equiv=\"Content-Security-Policy\" content=\"frame-src 'none'\"><script defer src=\"GUIDE/widget.js\"></script>", "to frame-src")]
    public async Task A_fault_in_the_page_is_named_with_its_mend(string head, string mend)
    {
        var found = await LookAsync(head.Replace("GUIDE", Guide, StringComparison.Ordinal));

        Assert.Contains(found, finding => finding.Level != Level.Ok && finding.Message.Contains(mend, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("script-src 'self'; frame-src GUIDE", "script-src")]
    [InlineData("default-src 'self'; script-src GUIDE; style-src GUIDE", "frame-src")]
    [InlineData("style-src 'self'", "style-src")]
    [InlineData("script-src 'strict-dynamic' 'nonce-n'", "script-src, or give the script element the page's nonce")]
    public async Task What_the_policy_of_the_page_keeps_out_is_named_with_the_directive_to_mend(string policy, string directive)
    {
        var found = await LookAsync($"<script defer src=\"{Guide}/widget.js\"></script>", policy.Replace("GUIDE", Guide, StringComparison.Ordinal));

        var finding = Assert.Single(found, finding => finding.Level == Level.Finding);
        Assert.Equal("csp", finding.Area);
        Assert.EndsWith($"add {Guide} to {directive}.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_may_not_show_the_panel_is_named_with_the_setting()
    {
        await using var site = await PracticeSite.OpenAsync($"<script defer src=\"{Guide}/widget.js\"></script>");

        var found = await PageExam.OfAsync(site.Address, SettingsOf.Reading(), service.Http, TimeProvider.System);

        Assert.Contains(found, finding => finding.Level == Level.Finding && finding.Message == $"GuidanceBot:Practice:AllowedOrigins has not {site.Origin}, so the panel stays blank there: add it.");
    }

    [Fact]
    public async Task A_page_needs_an_address_for_tokens_where_a_secret_is_set()
    {
        await using var site = await PracticeSite.OpenAsync($"<script defer src=\"{Guide}/widget.js\"></script>");

        var found = await PageExam.OfAsync(site.Address, SettingsOf.Reading(("DirectLine:Secret", "0123456789abcdef")), service.Http, TimeProvider.System);

        Assert.Contains(found, finding => finding.Level == Level.Finding && finding.Message.Contains("data-token-url", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/", "cannot be had")]
    [InlineData("GUIDE/nowhere", "answers 404")]
    public async Task A_page_that_is_not_there_is_named(string address, string trouble)
    {
        var found = await PageExam.OfAsync(new Uri(address.Replace("GUIDE", Guide, StringComparison.Ordinal)), SettingsOf.Reading(), service.Http, TimeProvider.System);

        Assert.Contains(trouble, Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_differs_from_the_pages_is_named()
    {
        await using var site = await PracticeSite.OpenAsync("");

        var clock = new FakeTime();
        clock.Advance(TimeSpan.FromHours(1));

        var found = await PageExam.OfAsync(site.Address, SettingsOf.Reading(), service.Http, clock);

        Assert.Contains(found, finding => finding is { Area: "clock", Level: Level.Warning });
    }

    private async Task<IReadOnlyList<Finding>> LookAsync(string head, string? policy = null)
    {
        await using var site = await PracticeSite.OpenAsync(head, policy);
        return await PageExam.OfAsync(site.Address, SettingsOf.Reading(("Practice:AllowedOrigins", site.Origin)), service.Http, TimeProvider.System);
    }
}
