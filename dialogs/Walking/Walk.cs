using System.Globalization;
using System.Text;
using GuidanceBot.Framing;
using GuidanceBot.Guidance;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;
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
    public const string Over = "over it ";
    public const string TooYoung = "is too young";
    public const string Check = "check-in ";

    // Changing something once more leads through the same steps as changing it once.
    private const int MostRounds = 1;

    // Beyond this count every ask is used up on any way.
    private const int MostAsks = 11;

    // Whether there is one line to look at, or several.
    private const int MostVersions = 2;

    // Brought up by what is typed, over whatever is under way: once over each prompt shows them.
    private static readonly Waterfall[] over = [Consent.Dialog, Switching.Dialog, Switching.BackDialog];

    private readonly Phrasebook phrasebook;
    private readonly Readers readers = new();
    private readonly Dictionary<string, WalkNode> nodes = new(StringComparer.Ordinal);
    private readonly List<(WalkNode Node, string Choice, Turn Turn)> turnings = [];
    private readonly HashSet<string> called = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> checkedAt = new(StringComparer.Ordinal);

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
        asked.Clear();
        checkedAt.Clear();
        turnings.Clear();
        Greeting = Guide.Start("", "", phrasebook);
        var open = new Queue<WalkNode>();
        Start = Place(Greeting.State, 0, open);
        while (open.TryDequeue(out var node))
        {
            foreach (var choice in node.State.Waiting!.Choices.Append(Skip))
                Follow(node, choice, open);

            // What lies beneath a call for help stays as it is: one call from each kind of place shows them all. Lines
            // differ only in what is said of them: they are all tried once at each kind of place.
            var first = called.Add(node.Where);
            foreach (var tried in Tries(node).Take(first ? int.MaxValue : 1))
                Follow(node, tried, open);
            if (first)
                Follow(node, Help, open);
            foreach (var dialog in asked.Add(node.Prompt) ? over : [])
                Follow(node, Over + dialog.Id, open);
            foreach (var what in Asides(node))
                Follow(node, what, open);
            if (first && Expectation.IsAskedOf(node.State))
                Follow(node, Punishment, open);
        }

        TurnRound();
    }

    // A line for each thing the coach can say of it, and one of which it says nothing.
    private static IEnumerable<string> Tries(WalkNode node) => Catalogue.Prompt(node.Prompt) is { TakesLine: true }
        ? Enum.GetNames<FindingKind>().Append("").Select(kind => Line + kind)
        : [];

    // The check-in stands over every prompt; what it may be about, and somebody young, over the first.
    private IEnumerable<string> Asides(WalkNode node)
    {
        if (node.State.Safety.Standing == Fear.Blocked || Checking.Asks(node.Prompt) || HelpNow.Prompts.Any(prompt => prompt.Id == node.Prompt) || !checkedAt.Add(node.Prompt))
            return [];
        return node.Prompt == Opening.What.Id ? Checking.About.Select(what => Check + what).Append(TooYoung) : [Check + SafetyKinds.Suicide];
    }

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
        else if (choice.StartsWith(Over, StringComparison.Ordinal))
            ComeOver(draft, choice[Over.Length..]);
        else if (choice == Help)
            Danger.Call(draft);
        else if (choice == TooYoung)
            Danger.Young(draft);
        else if (choice.StartsWith(Check, StringComparison.Ordinal))
            CheckIn.Ask(draft, choice[Check.Length..]);
        else
            Hearing.Accept(draft, new Answer(node.Prompt, choice == Skip ? Catalogue.Prompt(node.Prompt)!.SkipMeans : choice));
        var turn = draft.Finish();
        // What was said is long, and nobody looks at it on an edge.
        var kept = turn with { State = turn.State with { Said = [] } };
        var rounds = node.Rounds + (reading.Redone ? 1 : 0);
        if (rounds > MostRounds)
        {
            turnings.Add((node, choice, kept));
            return;
        }

        var next = turn.State.Waiting is null ? null : Place(turn.State, rounds, open);
        node.Edges.Add(new WalkEdge(choice, next, kept));
        readers.Note(new ReaderStep(node.Where, node.Prompt, next?.Where), reading);
    }

    private static void ComeOver(Draft draft, string dialog)
    {
        draft.State = draft.State with { Frames = draft.State.Frames.Add(new Frame(dialog, Catalogue.Dialog(dialog)!.First)), Waiting = null };
        Engine.Run(draft);
    }

    private WalkNode Place(State state, int rounds, Queue<WalkNode> open)
    {
        var (still, where, key) = Name(state, rounds);
        if (nodes.TryGetValue(key, out var known))
            return known;
        var node = new WalkNode(key, where, still, rounds);
        nodes.Add(key, node);
        open.Enqueue(node);
        return node;
    }

    // Asked anew once more than is followed: it leads to a place that is known, or is left out.
    private void TurnRound()
    {
        foreach (var (node, choice, turn) in turnings)
        {
            if (turn.State.Waiting is not null && nodes.TryGetValue(Name(turn.State, MostRounds).Key, out var known))
                node.Edges.Add(new WalkEdge(choice, known, turn));
        }
    }

    private (State Still, string Where, string Key) Name(State state, int rounds)
    {
        var still = state with { Trail = [], Mentioned = [], Safety = Still(state) };
        var where = Where(still);
        return (still, where, $"{rounds} {where} {Projection(where, still)}");
    }

    // How often, and what exactly, varies only the words.
    private static SafetyState Still(State state) => state.Safety with
    {
        Turns = 0,
        Denied = 0,
        Region = null,
        // What it was about matters to the people to turn to, and to nothing after them.
        Kind = state.Frames.Any(frame => frame.Dialog == HelpNow.Dialog.Id) ? state.Safety.Kind : null,
        Tier = default,
        Beside = [],
        Checked = Checking.Asks(state.Waiting?.Prompt) ? state.Safety.Checked : [],
    };

    private string Projection(string where, State state)
    {
        var key = new StringBuilder();
        foreach (var read in readers.At(where))
            key.Append(read).Append('=').Append(Value(state, read)).Append(' ');
        return key.ToString();
    }

    private static string Value(State state, string read) => read switch
    {
        Answers.VersionsRead => Number(Math.Min(state.Rounds.Count(Rehearsing.IsVersion), MostVersions)),
        Answers.ExchangesRead => Number(state.Rounds.Count(round => Practising.IsExchange(round, state.Seed))),
        Answers.AsksRead => Number(Math.Min(Answers.Count(state), MostAsks)),
        _ => OfAnswer(state, read),
    };

    private static string OfAnswer(State state, string read)
    {
        var presence = read[0] == '?';
        var choiceAt = read.IndexOf('=', StringComparison.Ordinal);
        var prompt = choiceAt >= 0 ? read.AsSpan(0, choiceAt) : read.AsSpan(presence ? 1 : 0);
        foreach (var answer in state.Answers)
        {
            if (!prompt.SequenceEqual(answer.Prompt))
                continue;
            if (choiceAt >= 0)
                return answer.Choice is { } choice && read.AsSpan(choiceAt + 1).SequenceEqual(choice) ? "yes" : "no";
            return presence ? "known" : answer.Choice ?? "-";
        }

        return choiceAt >= 0 ? "no" : "";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Where(State state) =>
        $"{string.Join('/', state.Frames.Select(f => $"{f.Dialog}.{f.Step}"))} {state.Waiting?.Prompt} {state.Safety.Fear} {state.Safety.Kind} {state.Safety.Young} {state.Safety.Checked.LastOrDefault()}";
}
