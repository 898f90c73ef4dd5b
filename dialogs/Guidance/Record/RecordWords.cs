using GuidanceBot.Advice;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>Words about recording: for the therapist, and where a partner wants the recording for the partner.</summary>
internal static class RecordWords
{
    /// <summary>Content id of what speaks for and against it, for the reason given.</summary>
    public static string Reason(Answers answers) => $"record.why.{Why(answers)}";

    /// <summary>The words, with what goes before and after them.</summary>
    public static Say Show(Answers answers)
    {
        var words = new Words(Id(answers));
        Reply[] all = ForPartner(answers)
            ? [new Line("words.lead"), words]
            : [new Line(IsRefused(answers) ? "record.words.never.lead" : "record.words.lead"), words, .. Written(answers), .. After(answers)];
        return new Say([.. all]) { Again = true };
    }

    /// <summary>What the visitor may take along.</summary>
    public static Plan Notes(Answers answers)
    {
        var decided = answers.Get(RecordTalk.Whose) switch
        {
            Recorder.PartnerWants => "plan.record.decided.partner-wants",
            Recorder.TherapistWants => "plan.record.decided.therapist-wants",
            _ when IsRefused(answers) => "plan.record.decided.never",
            _ => PlanItem.Varied("plan.record.decided", answers.Get(RecordTalk.Why)),
        };
        return new Plan(
            [
                new(PlanPart.Decided, decided),
                new(PlanPart.Line, Id(answers)),
                new(PlanPart.When, ForPartner(answers) ? "plan.record.when.partner-wants" : "plan.record.when"),
                new(PlanPart.ForMe, "plan.record.for-me"),
                new(PlanPart.Sources, null),
            ],
            [Phrase(answers), "plan.record.phrase.2", "plan.record.phrase.3"]);
    }

    private static bool ForPartner(Answers answers) => answers.Get(RecordTalk.Whose) == Recorder.PartnerWants;

    private static string Phrase(Answers answers) => answers.Get(RecordTalk.Whose) switch
    {
        Recorder.PartnerWants => "plan.record.phrase.partner-wants",
        Recorder.TherapistWants => "plan.record.phrase.therapist-wants",
        _ => IsRefused(answers) ? "plan.record.phrase.never" : "plan.record.phrase.1",
    };

    private static string Id(Answers answers) => answers.Get(RecordTalk.Whose) switch
    {
        Recorder.TherapistWants when answers.Get(RecordTalk.What) == RecordNext.SayNo => "record.words.therapist-no",
        Recorder.PartnerWants => "record.words.partner-wants",
        Recorder.TherapistWants => "record.words.therapist-wants",
        _ when IsRefused(answers) => "record.words.never",
        _ => $"record.words.{Why(answers)}",
    };

    // Where no session is recorded, only what could serve instead is left to ask for.
    private static bool IsRefused(Answers answers) =>
        answers.Terms.Recording == RecordingRule.Never && answers.Get(RecordTalk.Whose) is Recorder.Me or null;

    private static Reply[] Written(Answers answers) =>
        answers.Terms.Recording == RecordingRule.WrittenConsent ? [new Line("record.words.written")] : [];

    private static Reply[] After(Answers answers) =>
        IsRefused(answers) || answers.Get(RecordTalk.Whose) == Recorder.TherapistWants ? [] : [new Line("record.words.after")];

    private static string Why(Answers answers) => answers.Get(RecordTalk.Why) is { } why ? Kebab.Of(why) : "skipped";
}
