using System.Collections.Frozen;
using System.Collections.Immutable;
using GuidanceBot.Guidance;
using GuidanceBot.Runtime;

namespace GuidanceBot;

/// <summary>Every dialog and every prompt there is.</summary>
public static class Catalogue
{
    public static readonly ImmutableArray<Waterfall> Dialogs =
    [
        Opening.Dialog, HardTalks.Dialog, HardTalks.FearDialog, Facts.Dialog, HelpNow.Dialog, Checking.Dialog, Consent.Dialog,
        AskAboutTherapy.Dialog, SlowDown.Dialog, ToldTooMuch.Dialog,
        Sharing.Dialog, Threatened.Dialog, Joining.Dialog, SaidTooMuch.Dialog,
        Rehearsing.Dialog, Practising.Dialog, Happened.Dialog,
        Aftermath.Dialog, Besides.Dialog, NextSentence.Dialog, Together.Dialog, RecordTalk.Dialog,
        Switching.Dialog, Switching.BackDialog,
    ];

    public static readonly ImmutableArray<Prompt> Prompts =
    [
        .. Opening.Prompts, .. AskPrompts.All, .. Facts.Prompts, .. HelpNow.Prompts, .. Checking.Prompts, .. Consent.Prompts, .. SharePrompts.All,
        .. Rehearsing.Prompts, Rehearsing.For, .. Practising.Prompts, .. Aftermath.Prompts, .. Besides.Prompts, .. Together.Prompts, .. RecordTalk.Prompts,
        .. Switching.Prompts,
    ];

    private static readonly FrozenDictionary<string, Waterfall> dialogs =
        Dialogs.ToFrozenDictionary(d => d.Id, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Prompt> prompts =
        Prompts.ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);

    /// <returns>Null when no dialog has that id: the state was written by another version.</returns>
    public static Waterfall? Dialog(string id) => dialogs.GetValueOrDefault(id);

    /// <returns>Null when no prompt has that id: the state was written by another version.</returns>
    public static Prompt? Prompt(string id) => prompts.GetValueOrDefault(id);
}
