using System.Collections.Immutable;
using GuidanceBot.Runtime;
using GuidanceBot.Understanding;

namespace GuidanceBot.Safety;

/// <summary>What examples say of a message: how likely it tells of danger, how near that is, and of what kind.</summary>
/// <param name="examples">
/// Labelled <c>KIND.FORM</c>, the form being a tier, <c>hint</c> or <c>harmless</c>; or an act of going behind somebody's back and
/// its stage (see <see cref="Conduct"/>), which is told in the same go.
/// </param>
/// <param name="ordinary">What is of no concern.</param>
/// <param name="senses">What words mean.</param>
/// <param name="kept">What was learned before, from the same examples and senses; null learns it.</param>
public sealed class DangerExamples(IReadOnlyCollection<Example> examples, IReadOnlyCollection<Example> ordinary, Senses senses, Lessons? kept = null)
{
    /// <summary>How they are called in the content: this, the kind and the form.</summary>
    public const string Prefix = "danger.";

    /// <summary>How senses of words are called that only tell of danger.</summary>
    public const string SensePrefix = "sense.danger.";

    /// <summary>Said sideways: nobody stated it.</summary>
    public const string Hint = "hint";

    /// <summary>Sounds like danger, and is none.</summary>
    public const string Harmless = "harmless";

    internal const string Ordinary = "ordinary";
    // More rounds bring nothing, and a visitor may wait for them.
    private const int Rounds = 6;
    private const double Temperature = 1;

    public static readonly DangerExamples Nothing = new([], [], Senses.None);

    private readonly Lazy<Classifier?> form = new(() => Learn(kept, kept?.Form, () =>
    [
        .. examples.Select(example => example with { Label = FormOf(example.Label) }),
        .. ordinary.Select(example => example with { Label = Ordinary }),
    ], examples.Count, senses));

    private readonly Lazy<Classifier?> kind = new(() => Learn(kept, kept?.Kind, () =>
    [
        .. examples.Where(example => FormOf(example.Label) != Harmless).Select(example => example with { Label = KindOf(example.Label) }),
    ], examples.Count, senses));

    // What its labels stand for, once it is learned.
    private ImmutableArray<DangerForm> forms;

    /// <summary>Whether a label names a kind and a form that are known.</summary>
    public static bool IsLabel(string label) =>
        SafetyKinds.Dangers.Contains(KindOf(label)) && (FormOf(label) is Hint or Harmless || Kebab.Parse<Tier>(FormOf(label)) is not null);

    /// <summary>Whether a label names an act and a stage that are known.</summary>
    public static bool IsConduct(string label) =>
        label == $"{Conduct.Any}.{Harmless}" || (Conduct.Acts.Contains(KindOf(label)) && Kebab.Parse<ConductStage>(FormOf(label)) is not null);

    /// <summary>What was learned of forms, to be kept.</summary>
    internal Lesson? Form => form.Value?.Learned;

    /// <summary>What was learned of kinds, to be kept.</summary>
    internal Lesson? Kind => kind.Value?.Learned;

    /// <summary>Learns now, so that no visitor waits for it.</summary>
    public void Begin()
    {
        _ = form.Value;
        _ = kind.Value;
    }

    /// <summary>What the examples say of a message; null where there was nothing to learn from.</summary>
    public Likeness? Of(NormalizedText text) => Of((Piece)text);

    /// <summary>What they say of a piece of one.</summary>
    internal Likeness? Of(Piece text)
    {
        if (form.Value?.Chances(text) is not { } chances)
            return null;
        if (forms.IsDefault)
            forms = [.. chances.Labels.Select(DangerForm.Of)];
        return Likeness.Of(chances, forms);
    }

    /// <summary>The kind of danger it most likely tells of.</summary>
    internal string KindOf(Piece text) => kind.Value!.Chances(text).BestOf(label => SafetyKinds.Dangers.Contains(label))!.Value.Label;

    /// <summary>The act of going behind somebody's back that it most likely tells of.</summary>
    internal string ActOf(Piece text) => kind.Value!.Chances(text).BestOf(label => Conduct.Acts.Contains(label))!.Value.Label;

    private static string KindOf(string label) => label.Split('.')[0];

    private static string FormOf(string label) => label.Split('.')[^1];

    private static Classifier? Learn(Lessons? kept, Lesson? lesson, Func<Example[]> examples, int count, Senses senses)
    {
        if (kept is not null)
            return lesson is null ? null : new Classifier(lesson, senses, Temperature);
        return count == 0 ? null : new Classifier(examples(), senses, Temperature, Rounds);
    }
}

/// <summary>How likely a piece of a message tells of danger, 0 to 1 each.</summary>
/// <param name="Stated">That it states what takes the turn.</param>
/// <param name="Hinted">That it hints at danger.</param>
/// <param name="Tier">The likeliest of the tiers that take the turn.</param>
/// <param name="Behind">That it tells of going behind somebody's back.</param>
/// <param name="Stage">The likeliest stage of that.</param>
/// <param name="Harmless">That it is ordinary, or only sounds like danger.</param>
/// <param name="Past">That it tells of what is over.</param>
/// <param name="Others">That it tells of somebody else, not now.</param>
public readonly record struct Likeness(double Stated, double Hinted, Tier Tier, double Behind, ConductStage Stage, double Harmless, double Past, double Others)
{
    /// <summary>That it tells of what is over, or of somebody else, not now.</summary>
    public double Elsewhere => Past + Others;

    /// <summary>That a careful person would ask.</summary>
    public double Worth => Stated + Hinted;

    internal static Likeness Of(Chances chances, ImmutableArray<DangerForm> forms)
    {
        var (stated, hinted, best, tier) = (0.0, 0.0, -1.0, Tier.Active);
        var (behind, most, stage) = (0.0, -1.0, ConductStage.Asks);
        var (harmless, past, others) = (0.0, 0.0, 0.0);
        for (var i = 0; i < forms.Length; i++)
        {
            var (chance, form) = (chances[i], forms[i]);
            hinted += form.IsHint ? chance : 0;
            harmless += form.IsHarmless ? chance : 0;
            past += form.Tier == Tier.Past ? chance : 0;
            others += form.Tier == Tier.OtherPerson ? chance : 0;
            if (form.Stage is { } far)
            {
                behind += chance;
                if (chance > most)
                    (most, stage) = (chance, far);
            }

            if (form.Tier is not { } of || Alarm.ReachOf(of) != Reach.Takeover)
                continue;
            stated += chance;
            if (chance > best)
                (best, tier) = (chance, of);
        }

        return new Likeness(stated, hinted, tier, behind, stage, harmless, past, others);
    }
}
