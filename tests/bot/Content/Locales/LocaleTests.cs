using GuidanceBot.Content;
using GuidanceBot.Content.Checks;
using GuidanceBot.Runtime;
using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>A second language, made up by the test from the shipped English.</summary>
public sealed class LocaleTests : IDisposable
{
    private readonly ShippedContent content = new();

    [Fact]
    public void A_whole_translation_is_clean_in_the_strict_check()
    {
        MadeUpLocale.Make(content);

        var (exit, output) = ContentVerb.Run(ContentNeeds.Shipped, "check", "--strict", "--locale", MadeUpLocale.Code, "--path", content.Path);

        Assert.EndsWith(" entries: 0 errors, 0 warnings.\n", output, StringComparison.Ordinal);
        Assert.Equal(0, exit);
    }

    [Fact]
    public void A_conversation_leads_to_a_plan_in_it()
    {
        MadeUpLocale.Make(content);
        var library = content.Load(MadeUpLocale.Code);
        Assert.True(library.IsRightToLeft);

        var said = Visit.ToThePlan(new Script(library, new PracticeVoice("", "US", null)));

        Assert.Contains(said, bubble => bubble.Ending == Ending.Plan);
        Assert.All(said, bubble => Assert.Contains(MadeUpLocale.RightToLeft, bubble.Text));
        Assert.All(said.SelectMany(bubble => bubble.Chips), chip => Assert.StartsWith($"{MadeUpLocale.RightToLeft}", chip.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_translated_is_named()
    {
        var label = content.Load().Entries.First(entry => entry.Kind == EntryKind.Label && entry.Id.StartsWith("ui.", StringComparison.Ordinal));
        MadeUpLocale.Make(content, except: label.Id);

        var problem = Assert.Single(content.Check(MadeUpLocale.Code));

        Assert.Equal(Codes.Untranslated, problem.Code);
        Assert.StartsWith($"`{label.Id}` is not translated ({label.At})", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en/record/next.yaml", "  - id: record.bye\n(.*\n)*?    text: >-\n", "$0      So.\n", "record.bye")]
    [InlineData("en/opening/opening.yaml", "  - id: open.what\n(.*\n)*?    why: >-\n", "$0      So.\n", "open.what")]
    public void A_text_that_changed_leaves_its_translation_stale(string file, string pattern, string replacement, string id)
    {
        MadeUpLocale.Make(content);
        content.Change(file, pattern, replacement);

        var problem = Assert.Single(content.Check(MadeUpLocale.Code));

        Assert.Equal(Codes.Stale, problem.Code);
        Assert.StartsWith($"`{id}` translates an earlier wording; see en/", problem.Message, StringComparison.Ordinal);
        Assert.True(problem.IsWarning);
    }

    public void Dispose() => content.Dispose();
}
