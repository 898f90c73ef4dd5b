using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace GuidanceBot.Safety;

/// <summary>What the conversation knows about danger. It only ever grows more careful.</summary>
/// <param name="Fear">Whether the visitor may be afraid of the partner.</param>
/// <param name="Kind">The kind of the latest safety turn, as a content id; null while there was none.</param>
/// <param name="Turns">How many safety turns there were; varies the reply, so that no paragraph comes twice.</param>
public sealed record SafetyState(Fear Fear, string? Kind = null, int Turns = 0)
{
    private const int MostKept = 12;

    public static readonly SafetyState Unasked = new(Fear.Unasked);

    /// <summary>How near the danger of the latest safety turn is.</summary>
    public Tier Tier { get; init; }

    /// <summary>Other kinds the latest safety turn is about, for their help lines.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>What was asked about in a check-in, oldest first; bounded.</summary>
    public ImmutableArray<string> Checked { get; init; } = [];

    /// <summary>How often such a question was answered with no, or not at all.</summary>
    public int Denied { get; init; }

    /// <summary>True where the same came up again after a no.</summary>
    public bool CameAgain { get; init; }

    /// <summary>True while the question of the latest safety turn waits: then a bare yes or no answers it, and later none does.</summary>
    public bool Asks { get; init; }

    /// <summary>True for someone who hurt somebody, or may.</summary>
    public bool Harms { get; init; }

    /// <summary>True for someone under 18.</summary>
    public bool Young { get; init; }

    /// <summary>The country whose lines are shown, as the visitor chose it; null for the practice's.</summary>
    public string? Region { get; init; }

    /// <summary>What may be said: to someone under 18 no more than to someone who is blocked.</summary>
    [JsonIgnore]
    public Fear Standing => Young ? Fear.Blocked : Fear;

    /// <summary>Whether danger was spoken of: then less is enough to ask about it.</summary>
    [JsonIgnore]
    public bool Watches => Kind is not null and not SafetyKinds.Asked || !Checked.IsEmpty;

    /// <summary>How often one thing was asked about.</summary>
    public int TimesChecked(string what) => Checked.Count(one => one == what);

    internal SafetyState Checking(string what) =>
        this with { Checked = Checked.Length < MostKept ? Checked.Add(what) : Checked };

    /// <summary>A kind that a state of another version names, as it is called here.</summary>
    internal static string? Known(string? kind) => kind is null || SafetyKinds.All.Contains(kind) ? kind : SafetyKinds.Asked;
}

/// <summary>
/// The answer to "how do hard talks usually go?". Until it is open, nothing that sends the visitor to talk with the
/// partner is offered; once it is blocked it stays blocked.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<Fear>))]
public enum Fear
{
    /// <summary>Not asked yet: information only.</summary>
    Unasked,

    /// <summary>Asked, and no sign of fear.</summary>
    Open,

    /// <summary>Skipped, or words that may mean fear: no couples therapy, joint visit or practice.</summary>
    Unclear,

    /// <summary>Afraid of what the partner might do: to the end.</summary>
    Blocked,
}
