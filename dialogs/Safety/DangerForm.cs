using GuidanceBot.Runtime;

namespace GuidanceBot.Safety;

/// <summary>What a label of the examples of danger stands for.</summary>
/// <param name="Tier">How near the danger is; null where it is none, or only hinted at.</param>
/// <param name="Stage">How far somebody went who goes behind another's back; null where nobody does.</param>
internal readonly record struct DangerForm(Tier? Tier, ConductStage? Stage, bool IsHint, bool IsHarmless)
{
    public static DangerForm Of(string label) => new(
        Kebab.Parse<Tier>(label), Kebab.Parse<ConductStage>(label), label == DangerExamples.Hint, label is DangerExamples.Harmless or DangerExamples.Ordinary);
}
