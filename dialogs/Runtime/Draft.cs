using System.Collections.Immutable;
using GuidanceBot.Advice;
using GuidanceBot.Guidance;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>A turn in the making: lives for one call of the engine and becomes a <see cref="Turn"/>.</summary>
internal sealed class Draft(State state, Phrasebook phrasebook, Reading? reading = null)
{
    private const int MostSaid = 300;

    private readonly ImmutableArray<Reply>.Builder replies = ImmutableArray.CreateBuilder<Reply>();
    private ImmutableArray<Frame>.Builder? entered;
    private Answers? known;
    private State? knownOf;

    // Most steps only lead on: the state is not written anew for each.
    private string? ahead;

    public State State
    {
        get
        {
            if (ahead is not null)
                State = state with { Frames = Stack, Waiting = null };
            return state;
        }

        set
        {
            state = value;
            ahead = null;
        }
    }

    public Phrasebook Phrasebook { get; } = phrasebook;

    /// <summary>The message as the host sees it; null where there is none.</summary>
    public Seen? Seen { get; init; }

    /// <summary>What the host observed of the message.</summary>
    public Observed Observed => Seen?.Observed ?? Observed.Nothing;

    /// <summary>Whether the question of the latest safety turn waited for this message.</summary>
    public bool IsAsked { get; init; }

    /// <summary>The state but for which step is on top, and that nothing waits there: see <see cref="GoTo"/>.</summary>
    public State Before => state;

    /// <summary>What the next step may know.</summary>
    public Answers Known
    {
        get
        {
            // Which step is on top is no answer.
            if (known is null || !ReferenceEquals(knownOf, state))
                (known, knownOf) = (new(state, reading), state);
            return known;
        }
    }

    /// <summary>The dialogs under way; the step on top is <see cref="Step"/>.</summary>
    public ImmutableArray<Frame> Frames => state.Frames;

    public SafetyState Safety => state.Safety;

    public Terms Terms => state.Terms;

    /// <summary>The dialogs under way, each at its step.</summary>
    public ImmutableArray<Frame> Stack => ahead is null ? state.Frames : state.Frames.SetItem(state.Frames.Length - 1, Top);

    /// <summary>The step on top.</summary>
    public string Step => ahead ?? state.Frames[^1].Step;

    /// <summary>Goes to another step of the dialog on top; nothing waits there.</summary>
    public void GoTo(string step) => ahead = step;

    /// <summary>Notes that what comes next depends on whether a prompt was answered.</summary>
    public void Reads(Prompt prompt) => reading?.Steers(Reading.Presence(prompt.Id));

    /// <summary>Notes that something is asked anew, if it was answered, and that what it was matters no more.</summary>
    public void Redoes(IEnumerable<Prompt> prompts)
    {
        if (reading is null)
            return;
        foreach (var prompt in prompts)
        {
            reading.Begun.Add(prompt.Id);
            reading.Redone |= State.Answers.Any(answer => answer.Prompt == prompt.Id);
        }
    }

    /// <summary>Notes that a practice begins, so that earlier ones matter no more.</summary>
    public void Varies() => reading?.Begun.Add(Answers.ExchangesRead);

    public Ending? Ending { get; set; }

    public bool Erase { get; set; }

    public bool Forget { get; set; }

    public Referral? Referral { get; set; }

    /// <summary>Whether nothing was said yet.</summary>
    public bool IsSilent => replies.Count == 0;

    /// <summary>How much was said so far.</summary>
    public int Spoken => replies.Count;

    /// <summary>True where the message was no answer to the check-in that waits, and is to be heard without it.</summary>
    public bool PassesOn { get; set; }

    public Frame Top => ahead is null ? state.Frames[^1] : new Frame(state.Frames[^1].Dialog, ahead);

    /// <summary>Says an authored line, whether or not it was said before.</summary>
    public void Say(string id) => Say(new Line(id));

    /// <summary>
    /// The one place where words leave the engine. Entries about talking with the partner pass only once everybody's
    /// question was asked and no sign of fear came of it: here, so that no dialog can walk around it.
    /// </summary>
    public void Say(Reply reply)
    {
        // The same may be taken twice on the way to understanding one message.
        if (reply is Took && replies.Contains(reply))
            return;
        if (IdOf(reply) is { } id)
        {
            if (!Shelf.IsOpen(Phrasebook.ContactOf(id), state.Safety.Standing))
                return;
            if (!state.Said.Contains(id))
                state = state with { Said = state.Said.Length < MostSaid ? state.Said.Add(id) : [.. state.Said.Skip(1), id] };
        }

        replies.Add(reply);
        if (reply is PlanCard card && OwnNotes.HoldPersonal(card.Plan, State))
            SayOnce(new Line(OwnNotes.Told));
    }

    public void SayOnce(Reply reply)
    {
        if (IdOf(reply) is not { } id || !state.Said.Contains(id))
            Say(reply);
    }

    /// <summary>
    /// Notes that the step on top was entered. Not among the people to turn to: the <see cref="Referral"/> stands for all that
    /// is shown there, and beside it the steps would tell how many kinds together make.
    /// </summary>
    public void Enters()
    {
        if (Frames[^1].Dialog != HelpNow.Dialog.Id)
            (entered ??= ImmutableArray.CreateBuilder<Frame>()).Add(Top);
    }

    /// <summary>Takes back the prompt that was put last: it has its answer already.</summary>
    public void Unask()
    {
        if (replies.Count == 0 || replies[^1] is not Question)
            return;
        replies.RemoveAt(replies.Count - 1);
        if (entered is [.., var last] && last == Top)
            entered.RemoveAt(entered.Count - 1);
        if (replies.Count > 0 && replies[^1] is Line { Id: Engine.LeaningLine })
            replies.RemoveAt(replies.Count - 1);
    }

    public Turn Finish() => new(State, replies.ToImmutable(), Ending ?? OfPlan(), Forget, Erase, Referral) { Entered = entered?.ToImmutable() ?? [] };

    // Whoever has a plan may stop there, though more is offered.
    private Ending? OfPlan()
    {
        for (var i = 0; i < replies.Count; i++)
        {
            if (replies[i] is PlanCard)
                return Runtime.Ending.Plan;
        }

        return null;
    }

    private static string? IdOf(Reply reply) => reply switch
    {
        Line line => line.Id,
        Words words => words.Id,
        OptionCard option => option.Id,
        AnswerCard card => card.Id,
        _ => null,
    };
}
