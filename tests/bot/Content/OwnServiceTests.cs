using GuidanceBot.Content;
using GuidanceBot.Content.Checks;
using GuidanceBot.Practice;
using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>The shipped content with a practice's own words over it, as it is served.</summary>
public sealed class OwnServiceTests : IDisposable
{
    private const string File = "en/ours.yaml";

    private const string Greeting = "  - id: open.greeting\n    text: Welcome to Elm House. This is a program, not a person.\n";

    private static readonly string Shipped = Path.Combine(Repository.Root, "content");

    private readonly TempFolder folder = new();
    private readonly TempFolder own = new();

    [Fact]
    public async Task A_practice_greets_in_its_own_words_and_its_chips_are_understood_by_old_words_and_new()
    {
        Put(File, OwnFolderOf.Words(Greeting + "  - id: open.what\n    choices:\n      - { id: partner, label: They see someone here }\n"));
        await using var service = await StartAsync();

        foreach (var said in new[] { "They see someone here", "My partner is in therapy", "my husband started therapy" })
        {
            var talk = await Talk.BeginAsync(service);
            var begun = await talk.ReadAsync();
            Assert.StartsWith("Welcome to Elm House.", begun.Texts.First(), StringComparison.Ordinal);
            Assert.Contains("They see someone here", begun.Activities[^1].ToJsonString(), StringComparison.Ordinal);
            await talk.SayAsync(said);
            Assert.Contains("ask.", (await talk.ReadAsync(begun.Watermark)).Activities[^1].ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_fear_silences_stays_silent_in_other_words()
    {
        const string card = "fact.sharing.hard-topic";
        Put(File, OwnFolderOf.Words($"  - id: {card}\n    text: Open it over tea.\n    label: Is tea a help?\n"));
        var library = Library.Load(new ContentFolders(Shipped, own.Path), "en", DialogNeeds.All).Library!;
        var script = new Script(library, Voices.Of(SettingsOf.Reading().Practice));
        Assert.Equal("Open it over tea.", library.Label(card));

        var turn = script.Start(1);
        foreach (var said in new[] { "a question", "i'm scared of what he'll do when he comes home", "I have a question" })
            turn = script.Hear(turn.State, said);

        foreach (var asked in new[] { "Is tea a help?", "Can it open a hard subject?" })
        {
            var bubbles = script.Render(script.Hear(turn.State, asked));
            Assert.Contains("fact.waits.blocked", bubbles.SelectMany(bubble => bubble.ContentIds));
            Assert.DoesNotContain(bubbles, bubble => bubble.Text.Contains("over tea", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_reply_to_danger_may_be_put_in_other_words_and_not_be_emptied()
    {
        Put(File, OwnFolderOf.Words("  - id: help.blocked\n    text: \"\"\n"));

        var fault = await Assert.ThrowsAsync<OperatorException>(StartAsync);

        Assert.Contains($"{own.Path} (GuidanceBot:Content:OwnPath)", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith($"{own.Path}/{File}(4): GB108: `text` is empty.", fault.Message, StringComparison.Ordinal);

        Put(File, OwnFolderOf.Words("  - id: help.blocked\n    text: Talks with {them} are left out from here on.\n"));
        await using var service = await StartAsync();
    }

    [Fact]
    public async Task In_development_own_words_are_followed_as_they_are_saved()
    {
        Put(File, OwnFolderOf.Words(Greeting));
        await using var service = await RunningService.StartAsync(folder, "--environment=Development", $"--GuidanceBot:Content:OwnPath={own.Path}");

        Put(File, OwnFolderOf.Words(Greeting.Replace("Welcome to", "Good day from", StringComparison.Ordinal)));

        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!(await (await Talk.BeginAsync(service)).ReadAsync()).Texts.First().StartsWith("Good day from", StringComparison.Ordinal))
            await Task.Delay(100, late.Token);
    }

    [Theory]
    [InlineData("nowhere", "there is no such folder")]
    [InlineData("", "has a folder 'dn', which is no language that is spoken: those are en")]
    public async Task A_folder_that_cannot_go_over_ours_is_named_with_its_setting(string within, string mend)
    {
        Put("dn/ours.yaml", Greeting);

        var fault = await Assert.ThrowsAsync<OperatorException>(() =>
            RunningService.StartAsync(folder, $"--GuidanceBot:Content:OwnPath={Path.Combine(own.Path, within)}"));

        Assert.StartsWith("GuidanceBot:Content:OwnPath ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(mend, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
        var verb = Assert.Throws<OperatorException>(() => ContentVerb.Run("check", "--own", Path.Combine(own.Path, within)));
        Assert.Equal(fault.Message, verb.Message);
    }

    [Fact]
    public void A_folder_that_an_upgrade_would_replace_is_refused()
    {
        var inside = Path.Combine(AppContext.BaseDirectory, "content", "en");

        Assert.Contains("an upgrade replaces that", OwnFolder.Fault(new ContentFolders(Path.Combine(AppContext.BaseDirectory, "content"), inside), ["en"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_of_the_authors_guide_holds()
    {
        var guide = System.IO.File.ReadAllText(Path.Combine(Repository.Root, "docs", "AUTHORING.md"));
        var section = guide[guide.IndexOf("## A practice's own words", StringComparison.Ordinal)..];
        Put(File, section.Split("```yaml\n")[1].Split("```")[0]);

        var folders = new ContentFolders(Shipped, own.Path);
        Assert.Empty(ContentCheck.Run(folders, "en", ContentNeeds.Shipped, new DateOnly(2026, 12, 1)).Problems.Where(problem => problem.File.StartsWith(own.Path, StringComparison.Ordinal)));
        var library = Library.Load(folders, "en", DialogNeeds.All).Library!;
        Assert.StartsWith("Welcome to Elm House.", library.Label("open.greeting"), StringComparison.Ordinal);
        Assert.Equal("own.cost.parking", library.Search.Find("can i park at your place?")[0].Card);
    }

    public void Dispose()
    {
        folder.Dispose();
        own.Dispose();
    }

    private Task<RunningService> StartAsync() => RunningService.StartAsync(folder, $"--GuidanceBot:Content:OwnPath={own.Path}");

    private void Put(string file, string text)
    {
        var path = Path.Combine(own.Path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
    }
}
