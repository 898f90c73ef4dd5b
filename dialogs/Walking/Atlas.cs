using System.Collections.Immutable;
using GuidanceBot.Advice;
using GuidanceBot.Runtime;

namespace GuidanceBot.Walking;

/// <summary>
/// A map of the dialogs: what each step can say and where it can lead. Every step is run by itself under every value of
/// what it looks at, which takes a moment where the walk over every path takes a minute. It knows nothing of order, so
/// that it may hold ways no visitor can go; it misses none, as the tests hold against the walk.
/// </summary>
public sealed class Atlas
{
    internal Atlas(ImmutableArray<MappedStep> steps) => Steps = steps;

    /// <summary>In the order of the dialogs, and of their steps.</summary>
    public ImmutableArray<MappedStep> Steps { get; }

    /// <summary>Every id that a dialog can say or ask.</summary>
    public IEnumerable<string> Ids => Steps.SelectMany(step => step.Ids).Distinct(StringComparer.Ordinal);

    public static Atlas Draw() => new(
        [.. Catalogue.Dialogs.AsEnumerable().SelectMany(dialog => dialog.Steps, (dialog, step) => new Surveyor(dialog, step))
            .AsParallel().AsOrdered().Select(surveyor => surveyor.Survey())]);
}

/// <summary>One step: what it can say, and where it can lead.</summary>
public sealed record MappedStep(string Dialog, string Step, ImmutableArray<string> Ids, ImmutableArray<Way> Ways);

/// <summary>One way on from a step.</summary>
/// <param name="To">A step, a dialog or an ending; empty where the kind says it all.</param>
/// <param name="By">Answers under which it is taken, as <c>prompt = choice</c>.</param>
public sealed record Way(WayKind Kind, string To, ImmutableArray<string> By);

/// <summary>How a way leads on.</summary>
public enum WayKind
{
    /// <summary>To the step that follows.</summary>
    Next,

    /// <summary>It waits for the visitor, and then goes to the step that follows.</summary>
    Ask,

    /// <summary>To another step of the dialog.</summary>
    Step,

    /// <summary>Into another dialog, and then to the step that follows.</summary>
    Dialog,

    /// <summary>Out of the dialog, or to the end of the conversation.</summary>
    End,
}
