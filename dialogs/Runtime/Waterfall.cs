using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GuidanceBot.Runtime;

/// <summary>One step of a dialog: a pure function of what is known.</summary>
public delegate Move Step(Answers answers);

/// <summary>
/// A dialog as a sequence of named steps. The name of a step's method is kept in the state, so that steps may be
/// added or moved while conversations run.
/// </summary>
public sealed class Waterfall
{
    private readonly FrozenDictionary<string, int> places;
    private readonly ImmutableArray<string> names;

    public Waterfall(string id, ImmutableArray<Step> steps)
    {
        Id = id;
        Steps = steps;
        names = [.. steps.Select(step => step.Method.Name)];
        places = Enumerable.Range(0, steps.Length).ToFrozenDictionary(i => names[i], StringComparer.Ordinal);
    }

    public string Id { get; }

    public ImmutableArray<Step> Steps { get; }

    /// <summary>True where the dialog stays open to someone who may be in danger from the partner.</summary>
    public bool OpenWhenBlocked { get; init; }

    /// <summary>True where the dialog is only for someone who answered that hard talks bring no fear.</summary>
    public bool OnlyWhenOpen { get; init; }

    /// <summary>True for what comes over something else: `back` leads past it, into what it came over.</summary>
    public bool IsAside { get; init; }

    /// <summary>How many asks it puts at the most; null where nobody counts.</summary>
    public Journey? Journey { get; init; }

    public string First => names[0];

    /// <returns>Null when there is no such step: the state was written by another version.</returns>
    public Step? Find(string name) => places.TryGetValue(name, out var place) ? Steps[place] : null;

    /// <returns>Null after the last step.</returns>
    public string? After(string name) => places[name] + 1 is var next && next < names.Length ? names[next] : null;
}
