using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Safety;

namespace GuidanceBot.Runtime;

/// <summary>Moves the dialogs on until one waits for the visitor, or the conversation comes to rest.</summary>
internal static class Engine
{
    /// <summary>More moves than this in one turn means dialogs that send each other round in circles.</summary>
    public const int MostMoves = 64;

    /// <summary>Said before a prompt whose first choice is what an earlier message leaned to.</summary>
    public const string LeaningLine = "took.leaning";

    public static void Run(Draft turn)
    {
        for (var moves = 0; moves < MostMoves; moves++)
        {
            var step = Place(turn);
            if (!Carry(turn, step(turn.Known)))
                return;
        }

        Recover(turn, Opening.Again);
        Carry(turn, Place(turn)(turn.Known));
    }

    /// <summary>
    /// Goes back to a prompt and asks it anew, also where its step would pass it by because the asks are used up: what
    /// the visitor names is asked.
    /// </summary>
    public static void PutAnyway(Draft turn, State before, Prompt prompt)
    {
        var trial = new Draft(before, turn.Phrasebook);
        Run(trial);
        turn.State = before;
        if (trial.State.Waiting?.Prompt == prompt.Id || prompt == AskPrompts.Option || prompt == SharePrompts.Amount)
        {
            Run(turn);
            return;
        }

        var waiting = new Waiting(prompt.Id, prompt.Choices, new Ask(prompt).First);
        turn.State = Trail.Add(before, prompt.Id) with { Waiting = waiting };
        turn.Say(Question(turn.State, waiting));
        turn.Enters();
    }

    /// <summary>Puts the waiting prompt again.</summary>
    public static void AskAgain(Draft turn)
    {
        if (turn.State.Waiting is { } waiting && Catalogue.Prompt(waiting.Prompt) is not null)
            turn.Say(Question(turn.State, waiting));
        else
            Run(turn);
    }

    public static Question Question(State state, Waiting waiting)
    {
        var (shown, more) = Pages.Show(waiting);
        var prompt = Catalogue.Prompt(waiting.Prompt);
        var counts = prompt is { Counts: true };
        return new Question(
            waiting.Prompt,
            shown,
            more,
            counts ? Answers.Count(state) + 1 : 0,
            counts ? Most(state) : 0)
        {
            Levels = prompt is { Scale: true } && shown.Length == prompt.Choices.Length ? prompt.Choices : [],
        };
    }

    // Of the way that is being gone, whatever else lies on top of it.
    private static int Most(State state)
    {
        foreach (var frame in state.Frames)
        {
            if (Catalogue.Dialog(frame.Dialog)?.Journey is { } journey)
                return journey.Most(new Answers(state));
        }

        return 0;
    }

    /// <summary>The step to take now, after whatever must be set right first.</summary>
    private static Step Place(Draft turn)
    {
        var (safety, terms) = (turn.Safety, turn.Terms);
        if (safety.Standing == Fear.Blocked && !turn.Frames.All(OpenWhenBlocked))
            turn.State = turn.State with { Frames = [HelpNow.Again], Trail = [] };
        if (safety.Fear != Fear.Open && !turn.Frames.IsEmpty && Catalogue.Dialog(turn.Frames[^1].Dialog) is { OnlyWhenOpen: true })
            LeaveOut(turn, "react.closed", turn.Frames.RemoveAt(turn.Frames.Length - 1));
        if (!turn.Frames.IsEmpty && Modes.IsClosed(terms, turn.Frames[^1].Dialog))
            LeaveOut(turn, Modes.Instead(turn.Frames[^1].Dialog), Modes.Without(turn.Frames));
        if (turn.Frames.IsEmpty)
            turn.State = turn.State with { Frames = [safety.Standing == Fear.Blocked ? HelpNow.Again : Opening.Again] };

        if (Catalogue.Dialog(turn.Frames[^1].Dialog) is not { } dialog)
            return Recover(turn, Opening.Again);
        return dialog.Find(turn.Step) ?? Recover(turn, new Frame(dialog.Id, dialog.First));
    }

    // The state is of another version, or went in circles: the answers stay, so that only what is gone is asked anew.
    private static Step Recover(Draft turn, Frame frame)
    {
        turn.Say("recover");
        turn.State = turn.State with { Frames = [frame], Trail = [], Waiting = null };
        return Catalogue.Dialog(frame.Dialog)!.Find(frame.Step)!;
    }

    // What was open when it began may not be any more: a word of fear closes it from inside, and so does the practice.
    private static void LeaveOut(Draft turn, string? why, ImmutableArray<Frame> left)
    {
        if (why is not null) turn.SayOnce(new Line(why));
        turn.State = turn.State with { Frames = left, Waiting = null };
    }

    private static bool OpenWhenBlocked(Frame frame) => Catalogue.Dialog(frame.Dialog) is { OpenWhenBlocked: true };

    /// <returns>False when the turn is over.</returns>
    private static bool Carry(Draft turn, Move move)
    {
        switch (move)
        {
            case Say say:
                Speak(turn, say);
                return Advance(turn);
            case Ask ask when Consent.ComesBefore(turn.Before, ask.Prompt):
                Consent.Begin(turn);
                return true;
            case Ask ask:
                return !Put(turn, Modes.Open(turn.Terms, ask)) && Advance(turn);
            case AskCards cards:
                return !Put(turn, Offer(turn, cards)) && Advance(turn);
            case Begin begin:
                var after = Next(turn);
                turn.State = turn.State with { Frames = (after is null ? Beneath(turn) : AtStep(turn.State, after)).Add(First(begin.Dialog)) };
                return true;
            case Goto go:
                Go(turn, go);
                return true;
            case Vary:
                turn.Varies();
                turn.State = turn.State with { Seed = unchecked(turn.State.Seed + 1) };
                return Advance(turn);
            case Leave leave:
                Pausing.Leave(turn, leave.Dialog);
                return true;
            case Resume:
                return Pausing.Return(turn) || Advance(turn);
            case End end:
                return Close(turn, end.Ending);
            default:
                return Advance(turn);
        }
    }

    private static void Go(Draft turn, Goto go)
    {
        turn.Redoes(go.Forget);
        if (!go.Forget.IsEmpty)
            turn.State = Trail.Forget(turn.State, [.. go.Forget.Select(prompt => prompt.Id)]);
        turn.State = At(turn.State, go.Step);
        if (go.Instead is { } instead)
            turn.State = turn.State with { Answers = turn.State.Answers.Add(instead) };
    }

    private static void Speak(Draft turn, Say say)
    {
        var before = turn.Spoken;
        foreach (var reply in say.Replies)
        {
            if (say.Again)
                turn.Say(reply);
            else
                turn.SayOnce(reply);
        }

        if (turn.Spoken > before)
            turn.Enters();
    }

    private static bool Advance(Draft turn)
    {
        if (Next(turn) is not { } next)
            return Rest(turn, Beneath(turn), Ending.Done);
        turn.GoTo(next);
        return true;
    }

    private static bool Close(Draft turn, Ending? ending) =>
        Rest(turn, ending is null ? Beneath(turn) : [], ending ?? Ending.Done);

    /// <returns>False when no dialog is left, and the conversation is at rest.</returns>
    private static bool Rest(Draft turn, ImmutableArray<Frame> frames, Ending ending)
    {
        turn.State = turn.State with { Frames = frames, Waiting = null };
        if (frames.IsEmpty && turn.State.Paused is not null && ending == Ending.Done)
            return Pausing.OfferReturn(turn);
        if (!frames.IsEmpty)
            return true;
        // Nobody is left without a word.
        if (ending == Ending.Done && turn.IsSilent)
        {
            turn.State = turn.State with { Frames = [Opening.Again] };
            return true;
        }

        turn.Ending = ending;
        return false;
    }

    /// <returns>Null at the last step of a dialog: it hands on to the one that began it.</returns>
    private static string? Next(Draft turn) => Catalogue.Dialog(turn.Frames[^1].Dialog)!.After(turn.Step);

    private static ImmutableArray<Frame> Beneath(Draft turn) => turn.Frames.RemoveAt(turn.Frames.Length - 1);

    /// <returns>True when the prompt waits; false when its answer is known already.</returns>
    private static bool Put(Draft turn, Ask ask)
    {
        turn.Reads(ask.Prompt);
        var isNew = !Trail.Holds(turn.Before, ask.Prompt.Id);
        // Questions and calls for help are asides: `back` leads past them, into what they came over.
        var isAside = Catalogue.Dialog(turn.Frames[^1].Dialog) is not { IsAside: false };
        var trail = isAside ? turn.Before.Trail : Trail.With(turn.Before, turn.Stack, ask.Prompt.Id);
        if (IsKnown(turn.Before, ask))
        {
            if (trail != turn.Before.Trail)
                turn.State = turn.State with { Trail = trail };
            return false;
        }

        var waiting = new Waiting(ask.Prompt.Id, Leaning(turn.Before, ask), ask.First);
        turn.State = turn.Before with { Frames = turn.Stack, Trail = trail, Answers = Trail.Without(turn.Before.Answers, ask.Prompt.Id), Waiting = waiting };
        if (ask.Prompt.Leans && waiting.Choices[0] != ask.Choices[0])
            turn.Say(LeaningLine);
        turn.Say(Question(turn.State, waiting));
        if (isNew)
            turn.Enters();
        return true;
    }

    private static bool IsKnown(State state, Ask ask)
    {
        foreach (var answer in state.Answers)
        {
            if (answer.Prompt == ask.Prompt.Id)
                return answer.Choice is null || ask.Choices.Contains(answer.Choice);
        }

        return false;
    }

    // What was told already is not offered beside another.
    private static Ask Offer(Draft turn, AskCards offer)
    {
        const int MostBeside = 3;
        var (shelf, fear) = (turn.Phrasebook.Shelf, turn.State.Safety.Standing);
        ImmutableArray<string> cards = offer.Topic is { } topic
            ? shelf.About(topic, fear)
            : [.. shelf.Beside(offer.Card ?? "", fear).Where(card => !turn.State.Said.Contains(card)).Take(MostBeside)];
        return new Ask(offer.Prompt, [.. cards, .. offer.Prompt.Choices]) { First = offer.Topic is null ? MostBeside + offer.Prompt.Choices.Length : 4 };
    }

    /// <summary>What the visitor already leaned to comes first.</summary>
    private static ImmutableArray<string> Leaning(State state, Ask ask) => state.Mentioned.IsEmpty ? ask.Choices : LeaningFirst(state, ask);

    private static ImmutableArray<string> LeaningFirst(State state, Ask ask)
    {
        var leaning = state.Mentioned
            .Where(m => m.Prompt == ask.Prompt.Id && m.Choice is not null && ask.Choices.Contains(m.Choice))
            .Select(m => m.Choice!)
            .ToArray();
        return leaning.Length == 0 ? ask.Choices : [.. leaning, .. ask.Choices.Except(leaning)];
    }

    /// <summary>The state with its dialog at another of its steps.</summary>
    public static State At(State state, string step) => state with { Frames = AtStep(state, step) };

    /// <summary>Where a dialog begins.</summary>
    public static Frame First(string dialog) => new(dialog, Catalogue.Dialog(dialog)!.First);

    private static ImmutableArray<Frame> AtStep(State state, string step) =>
        state.Frames.SetItem(state.Frames.Length - 1, state.Frames[^1] with { Step = step });
}
