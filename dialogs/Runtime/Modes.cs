using System.Collections.Frozen;
using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Understanding;

namespace GuidanceBot.Runtime;

/// <summary>
/// What a practice may leave out as a whole, by choice or since the law of some places forbids it to a program. What is
/// left out is not offered, and said to be so where it is asked for. Safety, questions and people to turn to never are.
/// </summary>
internal static class Modes
{
    /// <summary>Said in place of trying out words, where that is left out.</summary>
    public const string Closed = "mode.closed";

    /// <summary>Said in place of a whole way.</summary>
    public const string WayClosed = "mode.way-closed";

    private static readonly FrozenDictionary<string, Flows> dialogs = new Dictionary<string, Flows>
    {
        [AskAboutTherapy.Dialog.Id] = Flows.Partner,
        [Sharing.Dialog.Id] = Flows.Client,
        [Aftermath.Dialog.Id] = Flows.Talked,
        [Together.Dialog.Id] = Flows.Together,
        [RecordTalk.Dialog.Id] = Flows.Recording,
        [Rehearsing.Dialog.Id] = Flows.Rehearsal,
        [Practising.Dialog.Id] = Flows.Practice | Flows.Rehearsal,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<(string Prompt, string Choice), string> leadsTo = new Dictionary<(string Prompt, string Choice), string>
    {
        [(Opening.What.Id, Kebab.Of(Topic.Partner))] = AskAboutTherapy.Dialog.Id,
        [(Opening.What.Id, Kebab.Of(Topic.Client))] = Sharing.Dialog.Id,
        [(Opening.What.Id, Kebab.Of(Topic.Talked))] = Aftermath.Dialog.Id,
        [(Besides.Which.Id, Kebab.Of(Beside.BothHere))] = Together.Dialog.Id,
        [(RecordTalk.What.Id, Kebab.Of(RecordNext.Ask))] = AskAboutTherapy.Dialog.Id,
        [(AskPrompts.Keep.Id, Kebab.Of(AfterPlan.Rehearse))] = Rehearsing.Dialog.Id,
        [(AskPrompts.KeepCloser.Id, Kebab.Of(AfterPlan.Rehearse))] = Rehearsing.Dialog.Id,
        [(NextSentence.What.Id, Kebab.Of(WithSentence.Rehearse))] = Rehearsing.Dialog.Id,
        [(Rehearsing.Next.Id, Kebab.Of(WithLine.React))] = Practising.Dialog.Id,
    }.ToFrozenDictionary();

    public static bool IsClosed(Terms terms, string dialog) => terms.LeftOut != Flows.None && (dialogs.GetValueOrDefault(dialog) & terms.LeftOut) != 0;

    /// <summary>The ask without the choices that lead to what is left out.</summary>
    public static Ask Open(Terms terms, Ask ask) => terms.LeftOut == Flows.None ? ask : WithoutClosed(terms, ask);

    private static Ask WithoutClosed(Terms terms, Ask ask)
    {
        var left = ask.Choices.RemoveAll(choice => LeadsNowhere(terms, ask.Prompt, choice));
        return left.Length == ask.Choices.Length ? ask : ask with { Choices = left };
    }

    /// <summary>Says so where a message asks for what is left out, and asks again.</summary>
    public static bool Refuse(Draft turn, Prompt prompt, Heard heard)
    {
        if (turn.State.Terms.LeftOut == Flows.None) return false;
        var everything = new Waiting(prompt.Id, prompt.Choices, prompt.Choices.Length);
        if (ChoiceReader.Read(heard.Text, everything, turn.Phrasebook).Choice is not { } choice || !LeadsNowhere(turn.State.Terms, prompt, choice))
            return false;
        turn.Say(Instead(leadsTo[(prompt.Id, choice)]) ?? WayClosed);
        Engine.AskAgain(turn);
        return true;
    }

    /// <summary>What is said in place of a dialog; null where its cards follow, and say what there is.</summary>
    public static string? Instead(string dialog) =>
        dialog == RecordTalk.Dialog.Id ? null : dialog == Rehearsing.Dialog.Id || dialog == Practising.Dialog.Id ? Closed : WayClosed;

    private static bool LeadsNowhere(Terms terms, Prompt prompt, string choice) =>
        leadsTo.TryGetValue((prompt.Id, choice), out var dialog) && IsClosed(terms, dialog);

    /// <summary>The stack without a dialog that is left out: where the one beneath offered it, it asks again, with what else there is.</summary>
    public static ImmutableArray<Frame> Without(ImmutableArray<Frame> frames)
    {
        var beneath = frames.RemoveAt(frames.Length - 1);
        return frames[^1].Dialog == Together.Dialog.Id && !beneath.IsEmpty && beneath[^1].Dialog == Besides.Dialog.Id
            ? beneath.SetItem(beneath.Length - 1, Besides.AskingAgain)
            : beneath;
    }
}
