using GuidanceBot.Content;
using GuidanceBot.Content.Checks;
using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>What a visitor is told of the sign-off.</summary>
public sealed class SignedOffTests : IDisposable
{
    private readonly ShippedContent content = new();

    [Fact]
    public void Until_everything_is_signed_the_greeting_says_that_nobody_has() =>
        Assert.Equal("open.greeting", Greeting());

    [Fact]
    public void Once_everything_is_signed_the_greeting_says_so_and_the_check_stays_clean()
    {
        ContentVerb.Run("sign", "--all", "--by=Dr. Ada", "--path", content.Path);

        Assert.True(content.Load().IsSignedOff);
        Assert.Equal("open.greeting.signed", Greeting());
        Assert.Equal(0, ContentVerb.Run(ContentNeeds.Shipped, "check", "--strict", "--path", content.Path).Exit);
    }

    [Fact]
    public void One_changed_word_takes_it_back()
    {
        ContentVerb.Run("sign", "--all", "--by=Dr. Ada", "--path", content.Path);
        content.Change("en/opening/opening.yaml", "Hello\\.", "Hi.");

        Assert.Equal("open.greeting", Greeting());
    }

    public void Dispose() => content.Dispose();

    private string Greeting()
    {
        var script = new Script(content.Load(), new PracticeVoice("", "US", null));
        return script.Render(script.Start(1))[0].ContentIds[0];
    }
}
