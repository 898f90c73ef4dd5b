using System.Collections.Immutable;
using System.Text.Json;
using GuidanceBot.Safety;

namespace GuidanceBot.Runtime;

/// <summary>A state while it is read, in whatever order its parts come.</summary>
internal sealed class StateDraft
{
    public string? Content { get; set; }

    public string? Locale { get; set; }

    public JourneyDraft Journey { get; } = new();

    public Waiting? Waiting { get; set; }

    public ImmutableArray<string> Said { get; set; } = [];

    public Paused? Paused { get; set; }

    public ImmutableArray<Round> Rounds { get; set; } = [];

    public int Messages { get; set; }

    public int Seed { get; set; }

    public Terms? Terms { get; set; }

    public Slots? Slots { get; set; }

    public bool? Online { get; set; }

    public SafetyState? Safety { get; set; }

    public State Finish() => new()
    {
        Content = Content ?? throw new JsonException("A state names its content."),
        Locale = Locale ?? throw new JsonException("A state names its language."),
        Frames = Journey.Frames,
        Answers = Journey.Answers,
        Trail = Journey.Trail,
        Mentioned = Journey.Mentioned,
        Waiting = Waiting,
        Said = Said,
        Paused = Paused,
        Rounds = Rounds.IsDefault ? [] : Rounds,
        Messages = Messages,
        Seed = Seed,
        Terms = Terms ?? Runtime.Terms.Default,
        Slots = Slots ?? Runtime.Slots.Default,
        Online = Online,
        Safety = Safety ?? SafetyState.Unasked,
    };
}

/// <summary>What of a journey can be paused, while it is read.</summary>
internal sealed class JourneyDraft
{
    public ImmutableArray<Frame> Frames { get; set; } = [];

    public ImmutableArray<Answer> Answers { get; set; } = [];

    public ImmutableArray<Mark> Trail { get; set; } = [];

    public ImmutableArray<Answer> Mentioned { get; set; } = [];
}

/// <summary>What is known of danger, while it is read.</summary>
internal sealed class SafetyDraft
{
    public Fear Fear { get; set; }

    public string? Kind { get; set; }

    public int Turns { get; set; }

    public Tier Tier { get; set; }

    public ImmutableArray<string> Beside { get; set; } = [];

    public ImmutableArray<string> Checked { get; set; } = [];

    public int Denied { get; set; }

    public bool CameAgain { get; set; }

    public bool Asks { get; set; }

    public bool Harms { get; set; }

    public bool Young { get; set; }

    public string? Region { get; set; }

    public SafetyState Finish() => new(Fear, SafetyState.Known(Kind), Turns)
    {
        Tier = Tier,
        Beside = Beside,
        Checked = Checked,
        Denied = Denied,
        CameAgain = CameAgain,
        Asks = Asks,
        Harms = Harms,
        Young = Young,
        Region = Region,
    };
}
