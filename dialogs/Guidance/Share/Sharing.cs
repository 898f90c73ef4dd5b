using System.Collections.Immutable;
using GuidanceBot.Advice;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Guidance;

/// <summary>
/// Helps a client decide how much of their own therapy to share, and practise saying it. What prompts it comes before
/// amounts, and their own words before the guide's. The short way comes to a plan in six asks.
/// </summary>
internal static class Sharing
{
    public static readonly Waterfall Dialog = new(
        "share",
        [
            AskPrompt, ReflectPrompt, ByPrompt, AfterBranch,
            AskWish, ReflectWish, AskKind, ReflectKind,
            AskTalks, ShowAmounts, AskAmount, ShowAmount,
            Rehearsal, AfterRehearsal, SayLimit, AskWhen, ReflectWhen,
            ShowPlan, AskKeep, ByKeep,
            AskSecret, ReflectSecret, AskHeld, ReflectHeld, AskToldAs, ReflectToldAs,
            AskSettled, AskMissing, ReflectMissing, MendMissing, BackToPlan,
            AskChange, ByChange, RehearseAgain, BackAfterWords, Finish, Rest,
        ])
    {
        Journey = SharePrompts.Way,
    };

    private static Move AskPrompt(Answers answers) => new Ask(SharePrompts.Prompt);

    private static Move ReflectPrompt(Answers answers) => HardTalks.WasAsked(answers)
        ? new Next()
        : new Say(answers.ForWording.Get(SharePrompts.Prompt) is { } prompt ? $"share.prompt.{Kebab.Of(prompt)}" : "share.prompt.skipped");

    private static Move ByPrompt(Answers answers)
    {
        if (answers.Is(SharePrompts.Prompt, Prompting.Join))
            return new Begin(Joining.Dialog.Id);
        if (answers.Is(SharePrompts.Prompt, Prompting.SaidTooMuch))
            return new Begin(SaidTooMuch.Dialog.Id);
        return answers.Is(SharePrompts.Prompt, Prompting.Threatened) ? new Begin(Threatened.Dialog.Id) : new Next();
    }

    private static Move AfterBranch(Answers answers)
    {
        if (HasOwnWays(answers))
            return new Goto(nameof(Rehearsal));
        return answers.Is(SharePrompts.Prompt, Prompting.Threatened) ? new Goto(nameof(AskTalks)) : new Next();
    }

    // Whoever feels that they owe it, or would rather keep it, has said whose wish it is.
    private static Move AskWish(Answers answers) =>
        answers.Is(SharePrompts.Prompt, Prompting.Owe) || answers.Is(SharePrompts.Prompt, Prompting.RatherKeep)
            ? new Goto(nameof(AskKind))
            : SharePrompts.Way.MayAsk(answers, SharePrompts.Wish, 5);

    private static Move ReflectWish(Answers answers)
    {
        if (HardTalks.WasAsked(answers))
            return new Next();
        return answers.ForWording.Get(SharePrompts.Wish) is { } wish ? new Say($"share.wish.{Kebab.Of(wish)}") : new Say("share.wish.skipped");
    }

    private static Move AskKind(Answers answers) => answers.Is(SharePrompts.Change, SharePiece.Kind)
        ? new Ask(SharePrompts.Kind)
        : SharePrompts.Way.MayAsk(answers, SharePrompts.Kind, 4);

    // Reasons to tell and to keep, side by side.
    private static Move ReflectKind(Answers answers)
    {
        var kind = answers.ForWording.Get(SharePrompts.Kind) is { } given ? Kebab.Of(given) : "skipped";
        return IsChange(answers) ? new Next() : new Say([new Line($"share.kind.{kind}"), new OptionCard($"share.reasons.{kind}")]);
    }

    private static Move AskTalks(Answers answers) => HardTalks.Unasked(answers);

    private static Move ShowAmounts(Answers answers) => answers.Has(SharePrompts.Amount)
        ? new Next()
        : Ways.ShowTwo(Amounts.Offered(answers.ForWording).Select(Amounts.Stem), answers);

    private static Move AskAmount(Answers answers) =>
        new Ask(SharePrompts.Amount, ChoicePrompt<Amount>.Only(Amounts.Offered(answers.ForWording))) { First = 2 };

    private static Move ShowAmount(Answers answers)
    {
        var words = answers.ForWording;
        var chosen = Amounts.Chosen(words);
        var shown = Ways.ShowChosen(Amounts.Stem(chosen), words.Has(SharePrompts.Amount) && Amounts.Offered(words)[..2].Contains(chosen));
        return chosen is Amount.Nothing or Amount.OnlyThat ? new Say(shown.Replies.Add(new Line("share.study"))) : shown;
    }

    // Whoever changes something else keeps the words.
    private static Move Rehearsal(Answers answers) => answers.Has(Rehearsing.Line) ? new Next() : new Begin(Rehearsing.Dialog.Id);

    // "See the other ways": back to what was offered, and the words wait.
    private static Move AfterRehearsal(Answers answers)
    {
        if (!answers.Is(Rehearsing.Line, TryOut.Others))
            return new Next();
        return HasOwnWays(answers)
            ? new Goto(nameof(ByPrompt), Joining.Way, SaidTooMuch.Way, Rehearsing.Line)
            : new Goto(nameof(ShowAmounts), SharePrompts.Amount, Rehearsing.Line);
    }

    private static Move SayLimit(Answers answers) => answers.Has(SharePrompts.When)
        ? new Next()
        : new Say([new Line("share.limit.lead"), new Words($"{SharePlan.Stem(answers.ForWording)}.limit")]);

    private static Move AskWhen(Answers answers) => IsWhenTold(answers) ? new Next() : new Ask(SharePrompts.When);

    private static Move ReflectWhen(Answers answers) =>
        answers.ForWording.Get(SharePrompts.When) is { } moment ? new Say($"share.when.{Kebab.Of(moment)}") : new Next();

    private static Move ShowPlan(Answers answers)
    {
        var plan = new PlanCard(SharePlan.Of(answers));
        return answers.Safety.Fear == Fear.Unclear
            ? new Say([plan, new Line("plan.unclear"), new Line("plan.device")])
            : new Say([plan, new Line("plan.device")]);
    }

    private static Move AskKeep(Answers answers) =>
        new Ask(SharePrompts.LookedCloser(answers) ? AskPrompts.KeepCloser : AskPrompts.Keep);

    private static Move ByKeep(Answers answers)
    {
        if (answers.Is(AskPrompts.Keep, AfterPlan.Change) || answers.Is(AskPrompts.KeepCloser, AfterCloser.Change))
            return new Goto(nameof(AskChange), SharePrompts.Change);
        if (answers.Is(AskPrompts.Keep, AfterPlan.Rehearse) || answers.Is(AskPrompts.KeepCloser, AfterCloser.Rehearse))
            return new Goto(nameof(RehearseAgain), Forget(answers, [.. Rehearsing.Prompts]));
        return SharePrompts.Way.Closer(answers) && !SharePrompts.LookedCloser(answers) ? new Next() : new Goto(nameof(Finish));
    }

    private static Move AskSecret(Answers answers) => new Ask(SharePrompts.Secret);

    private static Move ReflectSecret(Answers answers) =>
        answers.ForWording.Get(SharePrompts.Secret) is { } secret ? new Say($"share.secret.{Kebab.Of(secret)}") : new Next();

    private static Move AskHeld(Answers answers) => SharePrompts.Way.MayAsk(answers, SharePrompts.Held, 1);

    private static Move ReflectHeld(Answers answers) => answers.ForWording.Get(SharePrompts.Held) is { } held
        ? new Say([new Line($"share.held.{Kebab.Of(held)}"), new Words($"share.held.{Kebab.Of(held)}.words")])
        : new Next();

    private static Move AskToldAs(Answers answers) => SharePrompts.Way.MayAsk(answers, SharePrompts.ToldAs, 1);

    private static Move ReflectToldAs(Answers answers) => answers.ForWording.Get(SharePrompts.ToldAs) is { } told
        ? new Say($"share.frame.{Kebab.Of(told)}", "share.frame.mine", "share.frame.weapon")
        : new Say("share.frame.mine", "share.frame.weapon");

    private static Move AskSettled(Answers answers) => SharePrompts.Way.MayAsk(answers, AskPrompts.Settled, 1);

    private static Move AskMissing(Answers answers)
    {
        if (!answers.Is(AskPrompts.Settled, Settled.Nearly) && !answers.Is(AskPrompts.Settled, Settled.NotYet))
            return new Goto(nameof(BackToPlan));
        return answers.Has(AskPrompts.Missing) || SharePrompts.Way.Left(answers) >= 1 ? new Ask(AskPrompts.Missing) : new Say("share.missing.told");
    }

    private static Move ReflectMissing(Answers answers) =>
        answers.ForWording.Get(AskPrompts.Missing) is { } missing ? new Say($"share.missing.{Kebab.Of(missing)}") : new Next();

    private static Move MendMissing(Answers answers)
    {
        if (answers.Is(AskPrompts.Missing, Missing.Sure) || answers.Is(AskPrompts.Missing, Missing.Torn))
            return Redo(answers, SharePiece.Amount);
        return answers.Is(AskPrompts.Missing, Missing.Know) ? new Say("share.facts", "share.facts.2") : new Next();
    }

    private static Move BackToPlan(Answers answers) => new Goto(nameof(ShowPlan));

    private static Move AskChange(Answers answers) => new Ask(SharePrompts.Change);

    private static Move ByChange(Answers answers) => answers.Get(SharePrompts.Change) is { } piece
        ? Redo(answers, piece)
        : new Goto(nameof(ShowPlan), AskPrompts.Keep, AskPrompts.KeepCloser);

    private static Move RehearseAgain(Answers answers) => new Begin(Rehearsing.Dialog.Id);

    private static Move BackAfterWords(Answers answers) => answers.Is(Rehearsing.Line, TryOut.Others)
        ? new Goto(nameof(AfterRehearsal))
        : new Goto(nameof(ShowPlan));

    private static Move Finish(Answers answers) => new Say("plan.bye") { Again = true };

    private static Move Rest(Answers answers) => new End(Ending.Done);

    /// <summary>What is changed after amounts were shown leads straight to them again.</summary>
    public static bool IsChange(Answers answers) => answers.Has(HardTalks.How);

    /// <summary>Whether what prompts it has ways of its own, in place of amounts.</summary>
    private static bool HasOwnWays(Answers answers) =>
        answers.Is(SharePrompts.Prompt, Prompting.Join) || answers.Is(SharePrompts.Prompt, Prompting.SaidTooMuch);

    private static bool IsWhenTold(Answers answers) =>
        SharePrompts.Way.Spent(answers) && !answers.Has(SharePrompts.When) && !answers.Is(SharePrompts.Change, SharePiece.When);

    /// <summary>Goes back to where a piece of the notes was decided and asks for it anew; what still applies stays.</summary>
    private static Goto Redo(Answers answers, SharePiece piece) => piece switch
    {
        SharePiece.Prompt => new Goto(
            nameof(AskPrompt),
            Forget(answers, [SharePrompts.Prompt, SharePrompts.Amount, Threatened.How, Joining.Way, SaidTooMuch.What, SaidTooMuch.Way, .. Rehearsing.Prompts])),
        SharePiece.Kind or SharePiece.Amount when HasOwnWays(answers) =>
            new Goto(nameof(ByPrompt), Forget(answers, [Joining.Way, SaidTooMuch.Way, .. Rehearsing.Prompts])),
        SharePiece.Kind => new Goto(nameof(AskKind), Forget(answers, [SharePrompts.Kind])),
        SharePiece.Amount => new Goto(nameof(ShowAmounts), Forget(answers, [SharePrompts.Amount, .. Rehearsing.Prompts])),
        SharePiece.When => new Goto(nameof(AskWhen), Forget(answers, [SharePrompts.When])),
        _ => new Goto(nameof(RehearseAgain), Forget(answers, [.. Rehearsing.Prompts])),
    };

    // Having looked closer stays known, so that a change afterwards does not lead through it all again.
    private static ImmutableArray<Prompt> Forget(Answers answers, ImmutableArray<Prompt> prompts) =>
        [.. prompts, SharePrompts.LookedCloser(answers) ? AskPrompts.KeepCloser : AskPrompts.Keep];
}
