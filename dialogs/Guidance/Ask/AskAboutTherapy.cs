using System.Collections.Immutable;
using GuidanceBot.Advice;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;
using static GuidanceBot.Guidance.AskPrompts;

namespace GuidanceBot.Guidance;

/// <summary>
/// Helps someone decide what to ask a partner who is in therapy. Motives come before wording. The short way comes to
/// a plan in five asks; "look closer" goes on from there.
/// </summary>
internal static class AskAboutTherapy
{
    public static readonly Waterfall Dialog = new(
        "ask",
        [
            AskMotive, ReflectMotive, ByMotive, AfterBranch,
            AskNeed, ReflectNeed, SplitOwnLife, ReflectOwnLife,
            AskTalks, ShowOptions, AskOption, ShowOption, AskWhen, ReflectWhen,
            ShowPlan, AskKeep, ByKeep,
            AskPicture, ReflectPicture, AskDial, ReflectDial, AskNo, ReflectNo, ByNo,
            ShowManners, AskManner, AskSettled, AskMissing, ReflectMissing, MendMissing, BackToPlan,
            AskChange, ByChange, ShowOtherWords, AskOtherWords, BackAfterWords,
            Rehearsal, AfterRehearsal, Finish, Rest,
        ])
    {
        Journey = AskPrompts.Way,
    };

    private static Move AskMotive(Answers answers) => new Ask(AskPrompts.Motive);

    private static Move ReflectMotive(Answers answers)
    {
        if (HardTalks.WasAsked(answers))
            return new Next();
        return new Say(answers.ForWording.Get(AskPrompts.Motive) is { } motive ? $"ask.motive.{Kebab.Of(motive)}" : "ask.motive.skipped");
    }

    private static Move ByMotive(Answers answers)
    {
        if (answers.Is(AskPrompts.Motive, Guidance.Motive.Proof))
            return new Begin(SlowDown.Dialog.Id);
        return IsTooMuch(answers) ? new Begin(ToldTooMuch.Dialog.Id) : new Next();
    }

    private static Move AfterBranch(Answers answers) => IsTooMuch(answers) ? new Goto(nameof(AskWhen)) : new Next();

    private static Move AskNeed(Answers answers) => new Ask(AskPrompts.Need);

    private static Move ReflectNeed(Answers answers) => IsChange(answers) ? new Next() : answers.ForWording.Get(AskPrompts.Need) switch
    {
        Guidance.Need.Everything => new Say("ask.need.everything", "ask.need.everything.report", "ask.need.everything.limits"),
        { } need => new Say($"ask.need.{Kebab.Of(need)}"),
        null => new Say("ask.need.skipped"),
    };

    // Health, home and safety each lead elsewhere. With few asks left it is told in one breath.
    private static Move SplitOwnLife(Answers answers)
    {
        if (!answers.Is(AskPrompts.Need, Guidance.Need.OwnLife))
            return new Goto(nameof(AskTalks));
        if (answers.Has(AskPrompts.OwnLife) || Way.Left(answers) >= 3)
            return new Ask(AskPrompts.OwnLife);
        return IsChange(answers) ? new Next() : new Say("ask.own-life.all");
    }

    private static Move ReflectOwnLife(Answers answers) => answers.ForWording.Get(AskPrompts.OwnLife) switch
    {
        Guidance.OwnLife.Health => new Say("ask.own-life.health"),
        Guidance.OwnLife.Home => new Say("ask.own-life.home"),
        _ => new Next(),
    };

    private static Move AskTalks(Answers answers) => HardTalks.Unasked(answers);

    private static Move ShowOptions(Answers answers)
    {
        if (answers.Has(AskPrompts.Option) || IsOptionTold(answers))
            return new Next();
        var cards = Options.Offered(answers.ForWording)[..2].Select(option => (Reply)new OptionCard(Options.Stem(option)));
        return new Say([.. cards, new Line(HardTalks.Reason(answers))]);
    }

    private static Move AskOption(Answers answers) => IsOptionTold(answers)
        ? new Next()
        : new Ask(AskPrompts.Option, ChoicePrompt<Option>.Only(Options.Offered(answers.ForWording))) { First = 2 };

    // With nothing left to ask the plan follows at once, and holds the words.
    private static Move ShowOption(Answers answers)
    {
        var words = answers.ForWording;
        var stem = Options.Stem(Options.Chosen(words));
        var seen = answers.Has(AskPrompts.Option) && Options.Offered(words)[..2].Contains(Options.Chosen(words));
        var isLast = answers.Has(When) || IsTold(answers, When, PlanPiece.When);
        return isLast ? Options.ShowLast(stem, seen) : Options.Show(stem, seen);
    }

    private static Move AskWhen(Answers answers) => IsTold(answers, When, PlanPiece.When)
        ? new Next()
        : new Ask(When);

    private static Move ReflectWhen(Answers answers) =>
        answers.ForWording.Get(When) is { } moment ? new Say($"ask.when.{Kebab.Of(moment)}") : new Next();

    private static Move ShowPlan(Answers answers)
    {
        var plan = new PlanCard(AskPlan.Of(answers));
        return answers.Safety.Fear == Fear.Unclear
            ? new Say([plan, new Line("plan.unclear"), new Line("plan.device")])
            : new Say([plan, new Line("plan.device")]);
    }

    private static Move AskKeep(Answers answers) => LookedCloser(answers) ? new Ask(KeepCloser) : new Ask(Keep);

    private static Move ByKeep(Answers answers)
    {
        if (answers.Is(Keep, AfterPlan.Change) || answers.Is(KeepCloser, AfterCloser.Change))
            return new Goto(nameof(AskChange), AskPrompts.Change);
        if (answers.Is(Keep, AfterPlan.Rehearse) || answers.Is(KeepCloser, AfterCloser.Rehearse))
            return new Goto(nameof(Rehearsal), Forget(answers, Rehearsing.Prompts.AsSpan()));
        if (Closer(answers) && !LookedCloser(answers))
            return new Next();
        return new Goto(nameof(Finish));
    }

    // Only for the two worries that live on what is imagined, and only while an ask can be spared for it.
    private static Move AskPicture(Answers answers)
    {
        if (answers.Is(AskPrompts.Motive, Guidance.Motive.TalkedAbout))
            return Way.MayAsk(answers, AskPrompts.Picture, 4);
        return answers.Is(AskPrompts.Motive, Guidance.Motive.Hidden) ? Way.MayAsk(answers, AskPrompts.WouldSettle, 4) : new Next();
    }

    private static Move ReflectPicture(Answers answers)
    {
        if (answers.ForWording.Get(AskPrompts.Picture) is { } picture)
            return new Say($"ask.picture.{Kebab.Of(picture)}");
        return answers.ForWording.Get(AskPrompts.WouldSettle) is { } settle ? new Say($"ask.would-settle.{Kebab.Of(settle)}") : new Next();
    }

    private static Move AskDial(Answers answers) => new Ask(AskPrompts.Dial);

    private static Move ReflectDial(Answers answers) =>
        answers.ForWording.Get(AskPrompts.Dial) is { } dial ? new Say($"ask.dial.{Kebab.Of(dial)}") : new Next();

    private static Move AskNo(Answers answers) => new Ask(No);

    private static Move ReflectNo(Answers answers) =>
        answers.ForWording.Get(No) is { } no ? new Say($"ask.no.{Kebab.Of(no)}") : new Next();

    private static Move ByNo(Answers answers)
    {
        if (answers.Is(No, ToANo.AnotherWay))
            return new Begin(SlowDown.Dialog.Id);
        return answers.Is(No, ToANo.Afraid) ? new Begin(HardTalks.FearDialog.Id) : new Next();
    }

    private static Move ShowManners(Answers answers) => Manners(answers);

    private static Move AskManner(Answers answers) => Way.MayAsk(answers, AskPrompts.Manner, 3);

    private static Move AskSettled(Answers answers) => Way.MayAsk(answers, AskPrompts.Settled, 1);

    private static Move AskMissing(Answers answers)
    {
        if (!answers.Is(AskPrompts.Settled, Guidance.Settled.Nearly) && !answers.Is(AskPrompts.Settled, Guidance.Settled.NotYet))
            return new Goto(nameof(BackToPlan));

        // An option that was only told has yet to be asked for, should that be what is missing.
        var spare = IsTooMuch(answers) || answers.Has(AskPrompts.Option) ? 1 : 2;
        return answers.Has(AskPrompts.Missing) || Way.Left(answers) >= spare ? new Ask(AskPrompts.Missing) : new Say("ask.missing.told");
    }

    private static Move ReflectMissing(Answers answers) =>
        answers.ForWording.Get(AskPrompts.Missing) is { } missing ? new Say($"ask.missing.{Kebab.Of(missing)}") : new Next();

    private static Move MendMissing(Answers answers)
    {
        if (answers.Is(AskPrompts.Missing, Guidance.Missing.Sure))
            return Redo(answers, PlanPiece.Option);
        if (answers.Is(AskPrompts.Missing, Guidance.Missing.Torn))
            return Redo(answers, PlanPiece.Need);
        return answers.Is(AskPrompts.Missing, Guidance.Missing.Know)
            ? new Say("ask.need.everything", "ask.need.everything.report", "ask.need.everything.limits")
            : new Next();
    }

    private static Move BackToPlan(Answers answers) => new Goto(nameof(ShowPlan));

    private static Move AskChange(Answers answers) => new Ask(AskPrompts.Change);

    private static Move ByChange(Answers answers) =>
        answers.Get(AskPrompts.Change) is { } piece ? Redo(answers, piece) : new Goto(nameof(ShowPlan), Keep, KeepCloser);

    private static Move ShowOtherWords(Answers answers) => Manners(answers);

    private static Move AskOtherWords(Answers answers) => new Ask(AskPrompts.Manner);

    private static Move BackAfterWords(Answers answers) => new Goto(nameof(ShowPlan));

    private static Move Rehearsal(Answers answers) => new Begin(Rehearsing.Dialog.Id);

    private static Move AfterRehearsal(Answers answers) => new Goto(nameof(ShowPlan));

    private static Move Finish(Answers answers) => new Say("plan.bye") { Again = true };

    private static Move Rest(Answers answers) => new End(Ending.Done);

    /// <summary>Goes back to where a piece of the plan was decided and asks for it anew; what still applies stays.</summary>
    private static Goto Redo(Answers answers, PlanPiece piece)
    {
        return piece switch
        {
            // What belonged to the old worry goes with it.
            PlanPiece.Motive => new Goto(
                nameof(AskMotive),
                Forget(answers, AskPrompts.Motive, SlowDown.What, ToldTooMuch.What, ToldTooMuch.Which, AskPrompts.Picture, AskPrompts.WouldSettle)),
            PlanPiece.Option or PlanPiece.Need when IsTooMuch(answers) => new Goto(nameof(ByMotive), Forget(answers, ToldTooMuch.Which)),
            PlanPiece.Need => new Goto(nameof(AskNeed), Forget(answers, AskPrompts.Need, AskPrompts.OwnLife)),
            PlanPiece.Option => new Goto(nameof(ShowOptions), Forget(answers, AskPrompts.Option)),
            PlanPiece.When => new Goto(nameof(AskWhen), Forget(answers, When)),
            _ => new Goto(nameof(ShowOtherWords), Forget(answers, AskPrompts.Manner)),
        };
    }

    // Having looked closer stays known, so that a change afterwards does not lead through it all again.
    private static ImmutableArray<Prompt> Forget(Answers answers, params ReadOnlySpan<Prompt> prompts) =>
        LookedCloser(answers) ? [.. prompts, KeepCloser] : [.. prompts, Keep];

    private static bool IsTold(Answers answers, Prompt prompt, PlanPiece piece) =>
        Way.Spent(answers) && !answers.Has(prompt) && !answers.Is(AskPrompts.Change, piece);

    private static bool IsOptionTold(Answers answers) => IsTold(answers, AskPrompts.Option, PlanPiece.Option);

    /// <summary>What is changed after options were shown leads straight to them again.</summary>
    public static bool IsChange(Answers answers) => answers.Has(HardTalks.How);

    private static bool IsTooMuch(Answers answers) => answers.Is(AskPrompts.Motive, Guidance.Motive.TooMuch);

    private static Say Manners(Answers answers)
    {
        var stem = AskPlan.Stem(answers.ForWording);
        var motive = answers.ForWording.Get(AskPrompts.Motive);
        return new Say(
        [
            new Line("ask.manners"),
            new Words($"{stem}.direct"),
            new Line("ask.manners.message"),
            new Words($"{stem}.message"),
            new Line(motive is null ? "ask.avoid" : $"ask.avoid.{Kebab.Of(motive.Value)}"),
        ]);
    }
}
