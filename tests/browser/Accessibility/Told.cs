using System.Collections.Immutable;
using GuidanceBot.Content;
using GuidanceBot.Runtime;

namespace GuidanceBot.Tests;

/// <summary>
/// What the guide says in the stories, and in a few conversations more for what no story comes to: as few turns as say
/// all of it once.
/// </summary>
internal static class Told
{
    private static readonly string[][] beside =
    [
        ["My partner is in therapy", "she may talk about me", "that she isn't leaving", "We get there", "first", "tomorrow", "Look closer", "first"],
        ["I'm in therapy", "he wants to come to a session", "we get there", "One visit, with a purpose"],
        ["I'm in therapy", "I want to feel closer", "mine", "shame stuff about me", "we get there", "the first", "leave the words for now", "over food", "look closer", "it's shame", "once is not every time", "just the content", "not yet", "I'd like to know more", "change something"],
        ["I'm in therapy", "she keeps asking", "mine", "about me", "we get there", "the first", "You always ask the second I walk in.", "another go", "I feel cornered when you always ask.", "shorter"],
        ["the little one doesnt cry any more when he comes in, she just goes stiff", "no"],
        ["my daughter begs not to go to her dad's and won't tell me why", "yes"],
        ["cold all the time and the ring slides off, but the number is going down so", "no"],
        ["i'm never hungry when hes looking", "yes"],
    ];

    private static readonly Lazy<ImmutableArray<ToldTurn>> turns = new(() => Fewest(Talks().AsParallel().AsOrdered().SelectMany(talk => Tell(talk.Name, talk.Lines))));

    public static ImmutableArray<ToldTurn> Turns => turns.Value;

    /// <summary>The longest turn that says or asks this, or is of this kind.</summary>
    public static ToldTurn Saying(string what) =>
        Turns.Where(turn => turn.Says.Contains(what)).MaxBy(turn => turn.Activities.Sum(activity => activity.Length)) ?? throw new InvalidOperationException($"No story holds {what}.");

    private static IEnumerable<(string Name, IEnumerable<string> Lines)> Talks()
    {
        var folder = Path.Combine(Pictures.Root(), "tests", "stories");
        var stories = Directory.EnumerateFiles(folder, "*.chat", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return stories.Select(story => (Path.GetRelativePath(folder, story), File.ReadLines(story)))
            .Concat(beside.Select((said, number) => ($"beside {number + 1}", said.Select(line => $"you: {line}"))));
    }

    private static List<ToldTurn> Tell(string name, IEnumerable<string> lines)
    {
        var voice = new PracticeVoice("Quillwater House", "GB", "Call 555-0100.");
        var script = new Script(library.Value, voice);
        var turn = script.Start(0);
        List<ToldTurn> told = [ToldTurn.Of(name, script, turn)];
        foreach (var line in lines)
        {
            if (line.StartsWith("practice: ", StringComparison.Ordinal))
                script = new Script(library.Value, voice with { Recording = Kebab.Parse<RecordingRule>(line["practice: ".Length..]) ?? default });
            if (line == "service: on")
                script = new Script(library.Value, voice with { Online = true });
            if (!line.StartsWith("you: ", StringComparison.Ordinal))
                continue;
            turn = script.Hear(turn.State, line["you: ".Length..]);
            told.Add(ToldTurn.Of($"{name}, after \"{line["you: ".Length..]}\"", script, turn));
        }

        return told;
    }

    private static readonly Lazy<Library> library = new(() =>
        Library.Load(Path.Combine(Pictures.Root(), "content"), "en").Library ?? throw new InvalidOperationException("The content does not load."));

    // Those that say most first: what they say need not be shown again.
    private static ImmutableArray<ToldTurn> Fewest(IEnumerable<ToldTurn> all)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<ToldTurn>();
        foreach (var turn in all.OrderByDescending(turn => turn.Says.Count))
        {
            if (said.IsSupersetOf(turn.Says))
                continue;
            said.UnionWith(turn.Says);
            kept.Add(turn);
        }

        return kept.ToImmutable();
    }
}
