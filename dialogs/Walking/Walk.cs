using System.Globalization;
using GuidanceBot.Framing;
using GuidanceBot.Guidance;
using GuidanceBot.Runtime;
using GuidanceBot.Understanding;

namespace GuidanceBot.Walking;

/// <summary>
/// Goes every way a visitor can go by choosing, skipping or calling for help, from the greeting on. States that differ
/// only in answers that no later step reads are one place; which answers those are is learned on the way, and the walk
/// is gone again until nothing new is learned. What is asked anew (a change to the plan, another question) is followed
/// once.
/// </summary>
public sealed class Walk
{
    public const string Skip = "skip";
    public const string Help = "help now";
    public const string Line = "line ";
    public const string Punishment = "expects punishment";

    // Changing something once more leads through the same steps as changing it once.
    private const int MostRounds = 1;

    // Beyond this count every ask is used up on any way.
    private const int MostAsks = 11;

    // Whether there is one line to look at, or several.
    private const int MostVersions = 2;

    private readonly Phrasebook phrasebook;
    private readonly Readers readers = new();
    private readonly Dictionary<string, WalkNode> nodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> called = new(StringComparer.Ordinal);

    private Walk(Phrasebook phrasebook) => this.phrasebook = phrasebook;

    /// <summary>Every place that can be reached.</summary>
    public IReadOnlyCollection<WalkNode> Nodes => nodes.Values;

    /// <summary>Where it starts: the greeting.</summary>
    public WalkNode Start { get; private set; } = null!;

    /// <summary>What the greeting says.</summary>
    public Turn Greeting { get; private set; } = null!;

    public static Walk Through(Phrasebook phrasebook)
    {
        var walk = new Walk(phrasebook);
        do
            walk.Go();
        while (walk.readers.Learn());
        return walk;
    }

    private void Go()
    {
        nodes.Clear();
        called.Clear();
        Greeting = Guide.Start("", "", phrasebook);
        var open = new Queue<WalkNode>();
        Start = Place(Greeting.State, 0, open);
        while (open.TryDequeue(out var node))
        {
            foreach (var choice in node.State.Waiting!.Choices.Append(Skip))
                Follow(node, choice, open);

            // What lies beneath a call for help stays as it is: one call from each kind of place shows them all. Lines
            // differ only in what is said of them: they are all tried once at each kind of place.
            var first = called.Add(Where(node.State));
            foreach (var tried in Tries(node).Take(first ? int.MaxValue : 1))
                Follow(node, tried, open);
            if (first)
                Follow(node, Help, open);
            if (first && Expectation.IsAskedOf(node.State))
                Follow(node, Punishment, open);
        }
    }

    // A line for each thing the coach can say of it, and one of which it says nothing.
    private static IEnumerable<string> Tries(WalkNode node) => Catalogue.Prompt(node.Prompt) is { TakesLine: true }
        ? Enum.GetNames<FindingKind>().Append("").Select(kind => Line + kind)
        : [];

    private static Round Tried(WalkNode node, string kind) => new(
        node.Prompt,
        "A line.",
        node.State.Seed,
        new LineReading(true, Enum.TryParse<FindingKind>(kind, out var found) ? [new Finding(found, 0, 6)] : [], null));

    private void Follow(WalkNode node, string choice, Queue<WalkNode> open)
    {
        var reading = new Reading();
        var draft = new Draft(node.State, phrasebook, reading);
        if (choice.StartsWith(Line, StringComparison.Ordinal))
            Lines.Accept(draft, Catalogue.Prompt(node.Prompt)!, Tried(node, choice[Line.Length..]));
        else if (choice == Punishment)
            Expectation.Ask(draft);
        else if (choice == Help)
            Danger.Meet(draft, Safety.SafetyKinds.Asked);
        else
            Hearing.Accept(draft, new Answer(node.Prompt, choice == Skip ? Catalogue.Prompt(node.Prompt)!.SkipMeans : choice));
        var turn = draft.Finish();
        var rounds = node.Rounds + (reading.Redone ? 1 : 0);
        if (rounds > MostRounds)
            return;
        var next = turn.State.Waiting is null ? null : Place(turn.State, rounds, open);
        node.Edges.Add(new WalkEdge(choice, next, turn));
        readers.Note(new ReaderStep(Where(node.State), node.Prompt, next is null ? null : Where(next.State)), reading);
    }

    private WalkNode Place(State state, int rounds, Queue<WalkNode> open)
    {
        var still = state with { Trail = [], Mentioned = [], Safety = state.Safety with { Turns = 0 } };
        var key = $"{rounds} {Where(still)} {Projection(still)}";
        if (nodes.TryGetValue(key, out var known))
            return known;
        var node = new WalkNode(key, still, rounds);
        nodes.Add(key, node);
        open.Enqueue(node);
        return node;
    }

    private string Projection(State state) => string.Join(' ', readers.At(Where(state)).Select(read => $"{read}={Value(state, read)}"));

    private static string Value(State state, string read)
    {
        if (read == Answers.VersionsRead)
            return Math.Min(state.Rounds.Count(Rehearsing.IsVersion), MostVersions).ToString(CultureInfo.InvariantCulture);
        if (read == Answers.ExchangesRead)
            return state.Rounds.Count(round => Practising.IsExchange(round, state.Seed)).ToString(CultureInfo.InvariantCulture);
        if (read == Answers.AsksRead)
            return Math.Min(Answers.Count(state), MostAsks).ToString(CultureInfo.InvariantCulture);
        var prompt = Reading.PromptOf(read);
        var answer = state.Answers.FirstOrDefault(a => a.Prompt == prompt);
        if (read.Contains('='))
            return answer?.Choice is { } choice && read == Reading.Being(prompt, choice) ? "yes" : "no";
        return answer is null ? "" : read[0] == '?' ? "known" : answer.Choice ?? "-";
    }

    private static string Where(State state) =>
        $"{string.Join('/', state.Frames.Select(f => $"{f.Dialog}.{f.Step}"))} {state.Waiting?.Prompt} {state.Safety.Fear} {state.Safety.Kind}";
}
