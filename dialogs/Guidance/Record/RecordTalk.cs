using System.Collections.Immutable;
using GuidanceBot.Advice;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>
/// Recording a session. What the practice itself says comes first; then whose wish it is, and why, with what speaks for
/// and against it for that reason. Nothing here helps to record in secret.
/// </summary>
internal static class RecordTalk
{
    public static readonly ChoicePrompt<Recorder> Whose = new("record.who") { Counts = false, Foretold = true };
    public static readonly ChoicePrompt<RecordReason> Why = new("record.why") { Counts = false, Foretold = true };
    public static readonly ChoicePrompt<RecordNext> What = new("record.next") { Counts = false, SkipMeans = "enough" };

    public static readonly ImmutableArray<Prompt> Prompts = [Whose, Why, What];

    public static readonly Waterfall Dialog = new(
        "record", [SayPolicy, AskWhose, ReflectWhose, AskWhy, ShowWhy, AskWhat, ByWhat, Reply, GoOn, SayBye, Rest]);

    /// <summary>Content id of what the practice says to recording.</summary>
    public static string Policy(Terms terms) => $"record.policy.{Kebab.Of(terms.Recording)}";

    // Someone who was recorded has asked for nothing that a rule could be about.
    private static Move SayPolicy(Answers answers) =>
        answers.Is(Whose, Recorder.PartnerRecorded) ? new Next() : new Say(Policy(answers.Terms));

    private static Move AskWhose(Answers answers) => new Ask(Whose);

    private static Move ReflectWhose(Answers answers) => answers.ForWording.Get(Whose) switch
    {
        Recorder.PartnerWants => new Say("record.who.partner-wants"),
        Recorder.PartnerRecorded => new Say("record.who.partner-recorded", "record.who.partner-recorded.2"),
        Recorder.TherapistWants => new Say("record.who.therapist-wants"),
        Recorder.Theirs => new Say("record.who.theirs", "record.who.theirs.2"),
        _ => new Next(),
    };

    private static Move AskWhy(Answers answers) => IsOwnWish(answers) ? new Ask(Why) : new Next();

    private static Move ShowWhy(Answers answers) =>
        IsOwnWish(answers) ? new Say([new OptionCard(RecordWords.Reason(answers.ForWording)), new Line("record.agree")]) : new Next();

    private static Move AskWhat(Answers answers) => new Ask(What, ChoicePrompt<RecordNext>.Only(Offered(answers))) { First = 4 };

    // Words for the partner wait for everybody's question.
    private static Move ByWhat(Answers answers) => answers.Get(What) switch
    {
        RecordNext.Enough or null => new Goto(nameof(SayBye)),
        RecordNext.Question => new End(),
        RecordNext.SayNo or RecordNext.Notes when answers.Is(Whose, Recorder.PartnerWants) => HardTalks.Unasked(answers),
        _ => new Next(),
    };

    private static Move Reply(Answers answers) => answers.Get(What) switch
    {
        RecordNext.Instead => new Say($"{RecordWords.Reason(answers.ForWording)}.instead", "record.notes-found") { Again = true },
        RecordNext.Words or RecordNext.SayNo => RecordWords.Show(answers.ForWording),
        RecordNext.Self => new Say("record.self.1", "record.self.2", "record.self.3") { Again = true },
        RecordNext.Helps => new Say("record.helps.1", "record.helps.2") { Again = true },
        RecordNext.Law when answers.Is(Whose, Recorder.PartnerRecorded) => new Say("record.law.recorded") { Again = true },
        RecordNext.Law => new Say([new Line("record.law"), new LawNote()]) { Again = true },
        RecordNext.Notes => new Say([new PlanCard(RecordWords.Notes(answers.ForWording)), new Line("plan.device")]) { Again = true },
        RecordNext.Ask => new Say("record.ask.lead"),
        _ => new Next(),
    };

    // After the notes nothing more is offered.
    private static Move GoOn(Answers answers) => answers.Get(What) switch
    {
        RecordNext.Ask => new Begin(AskAboutTherapy.Dialog.Id),
        RecordNext.Notes => new End(Ending.Plan),
        _ => new Goto(nameof(AskWhat), What),
    };

    private static Move SayBye(Answers answers) => new Say("record.bye") { Again = true };

    private static Move Rest(Answers answers) => new End(Ending.Done);

    private static bool IsOwnWish(Answers answers) => answers.Get(Whose) is null or Recorder.Me;

    private static ImmutableArray<RecordNext> Offered(Answers answers) => answers.Get(Whose) switch
    {
        Recorder.PartnerWants => [RecordNext.SayNo, RecordNext.Law, RecordNext.Question, RecordNext.Enough, RecordNext.Notes],
        Recorder.PartnerRecorded => [RecordNext.Watched, RecordNext.Law, RecordNext.Question, RecordNext.Enough],
        Recorder.TherapistWants => [RecordNext.Words, RecordNext.SayNo, RecordNext.Law, RecordNext.Question, RecordNext.Enough, RecordNext.Notes],
        Recorder.Theirs => [RecordNext.Ask, RecordNext.Law, RecordNext.Helps, RecordNext.Question, RecordNext.Enough],
        _ =>
        [
            RecordNext.Instead, RecordNext.Words, RecordNext.Self, RecordNext.Enough,
            RecordNext.Helps, RecordNext.Law, RecordNext.Notes, RecordNext.Question,
        ],
    };
}

/// <summary>Whose wish a recording is, or was.</summary>
internal enum Recorder
{
    Me,
    PartnerWants,
    PartnerRecorded,
    TherapistWants,
    Theirs,
}

/// <summary>What a client wants a recording for.</summary>
internal enum RecordReason
{
    Memory,
    Reflect,
    Calm,
    Distance,
    Proof,
    Distrust,
    Share,
    Growth,
}

/// <summary>What may help after that.</summary>
internal enum RecordNext
{
    Instead,
    Words,
    SayNo,
    Self,
    Helps,
    Law,
    Notes,
    Ask,
    Watched,
    Question,
    Enough,
}
