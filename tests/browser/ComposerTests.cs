using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuidanceBot.Tests;

[Collection(Browsing.Name)]
public sealed class ComposerTests(Browser browser)
{
    private const int Line = 25;

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    public async Task The_box_grows_with_a_line_of_several_sentences_to_about_five_rows(int width, int height)
    {
        await using var visitor = await browser.VisitorAsync(width, height);
        await visitor.OpenAsync();
        var one = await HeightAsync(visitor);

        await visitor.Input.PressSequentiallyAsync("I'm not leaving you.");
        await visitor.Input.PressAsync("Shift+Enter");
        await visitor.Input.PressSequentiallyAsync("Thursdays?");
        Assert.InRange(await HeightAsync(visitor) - one, Line - 3, Line + 3);
        await Expect(visitor.Said).ToHaveCountAsync(0);

        await visitor.Input.FillAsync(string.Concat(Enumerable.Repeat("I'm not leaving you. I go because old stuff gets me down. ", 12)));
        await Pictures.TakeAsync(visitor.Page, $"composer-{width}");
        Assert.InRange(await HeightAsync(visitor), one + (3 * Line), one + (4.5 * Line));
        Assert.Equal("16px", await visitor.Input.EvaluateAsync<string>("box => getComputedStyle(box).fontSize"));

        await visitor.Input.PressAsync("Enter");
        await Expect(visitor.Said).ToHaveCountAsync(1);
        Assert.InRange(await HeightAsync(visitor), one - 1, one + 1);
    }

    private static async Task<float> HeightAsync(Visitor visitor) => (await visitor.Input.BoundingBoxAsync())!.Height;
}
