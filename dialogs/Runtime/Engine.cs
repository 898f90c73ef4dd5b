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
    private static int Most(State state) => state.Frames
        .Select(frame => Catalogue.Dialog(frame.Dialog)?.Journey)
        .FirstOrDefault(journey => journey is not null)?.Most(new Answers(state)) ?? 0;

    /// <summary>The step to take now, after whatever must be set right first.</summary>
    private static Step Place(Draft turn)
    {
        if (turn.State.Safety.Standing == Fear.Blocked && !turn.State.Frames.All(OpenWhenBlocked))
            turn.State = turn.State with { Frames = [HelpNow.Again], Trail = [] };
        if (turn.State.Safety.Fear != Fear.Open && !turn.State.Frames.IsEmpty && Catalogue.Dialog(turn.Top.Dialog) is { OnlyWhenOpen: true })
            LeaveOut(turn, "react.closed", turn.State.Frames.RemoveAt(turn.State.Frames.Length - 1));
        if (!turn.State.Frames.IsEmpty && Modes.IsClosed(turn.State.Terms, turn.Top.Dialog))
            LeaveOut(turn, Modes.Instead(turn.Top.Dialog), Modes.Without(turn.State.Frames));
        if (turn.State.Frames.IsEmpty)
            turn.State = turn.State with { Frames = [turn.State.Safety.Standing == Fear.Blocked ? HelpNow.Again : Opening.Again] };

        var top = turn.Top;
        if (Catalogue.Dialog(top.Dialog) is not { } dialog)
            return Recover(turn, Opening.Again);
        return dialog.Find(top.Step) ?? Recover(turn, new Frame(dialog.Id, dialog.First));
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
            case Ask ask when Consent.ComesBefore(turn.State, ask.Prompt):
                Consent.Begin(turn);
                return true;
            case Ask ask:
                return !Put(turn, Modes.Open(turn.State.Terms, ask)) && Advance(turn);
            case AskCards cards:
                return !Put(turn, Offer(turn, cards)) && Advance(turn);
            case Begin begin:
                turn.State = turn.State with { Frames = Afterwards(turn).Add(First(begin.Dialog)) };
                return true;
            case Goto go:
                turn.Redoes(go.Forget);
                turn.State = Trail.Forget(turn.State, go.Forget.Select(p => p.Id)) with { Frames = AtStep(turn.State, go.Step) };
                if (go.Instead is { } instead)
                    turn.State = turn.State with { Answers = turn.State.Answers.Add(instead) };
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

    private static bool Advance(Draft turn) => Rest(turn, Afterwards(turn), Ending.Done);

    private static bool Close(Draft turn, Ending? ending) =>
        Rest(turn, ending is null ? turn.State.Frames.RemoveAt(turn.State.Frames.Length - 1) : [], ending ?? Ending.Done);

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

    /// <summary>The stack as the next step finds it; a dialog at its last step hands on to the one that began it.</summary>
    private static ImmutableArray<Frame> Afterwards(Draft turn)
    {
        var next = Catalogue.Dialog(turn.Top.Dialog)!.After(turn.Top.Step);
        return next is null ? turn.State.Frames.RemoveAt(turn.State.Frames.Length - 1) : AtStep(turn.State, next);
    }

    /// <returns>True when the prompt waits; false when its answer is known already.</returns>
    private static bool Put(Draft turn, Ask ask)
    {
        turn.Reads(Reading.Presence(ask.Prompt.Id));
        var isNew = !Trail.Holds(turn.State, ask.Prompt.Id);
        // Questions and calls for help are asides: `back` leads past them, into what they came over.
        if (Catalogue.Dialog(turn.Top.Dialog) is { IsAside: false })
            turn.State = Trail.Add(turn.State, ask.Prompt.Id);
        var known = turn.State.Answers.FirstOrDefault(a => a.Prompt == ask.Prompt.Id);
        if (known is not null && (known.Choice is null || ask.Choices.Contains(known.Choice)))
            return false;

        var waiting = new Waiting(ask.Prompt.Id, Leaning(turn.State, ask), ask.First);
        turn.State = Trail.Forget(turn.State, [ask.Prompt.Id]) with { Waiting = waiting };
        if (ask.Prompt.Leans && waiting.Choices[0] != ask.Choices[0])
            turn.Say(LeaningLine);
        turn.Say(Question(turn.State, waiting));
        if (isNew)
            turn.Enters();
        return true;
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
    private static ImmutableArray<string> Leaning(State state, Ask ask)
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
