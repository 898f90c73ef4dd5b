using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>What makes someone think of sharing, or of keeping it.</summary>
internal enum Prompting
{
    Closeness,
    KeepAsking,
    Owe,
    RatherKeep,
    HardTopic,
    Breakthrough,
    Diagnosis,
    TheirView,
    Threatened,
    Join,
    SaidTooMuch,
    ProvePoint,
    Other,
}

/// <summary>Whose wish it is.</summary>
internal enum Wish
{
    Mine,
    Pressure,
    Both,
}

/// <summary>What kind of thing it is.</summary>
internal enum Material
{
    Me,
    Us,
    Sexuality,
    Past,
    Diagnosis,
    Family,
    HalfFinished,
}

/// <summary>How private and secret are told apart.</summary>
internal enum Secret
{
    JustPrivate,
    Shame,
    ComesBack,
    TheirChoices,
}

/// <summary>The limit that matters most.</summary>
internal enum Held
{
    Once,
    NotEachSession,
    WhoElse,
    WhatElse,
}

/// <summary>Whether it is told as something from therapy.</summary>
internal enum ToldAs
{
    ContentOnly,
    FromTherapy,
}

/// <summary>When and where to tell it.</summary>
internal enum TellingMoment
{
    OnceLanded,
    FixedEvening,
    OnAWalk,
    OverFood,
    InWriting,
    WhenFinished,
}

/// <summary>What to change in notes about sharing.</summary>
internal enum SharePiece
{
    Amount,
    Words,
    When,
    Kind,
    Prompt,
}

/// <summary>Everything the client may be asked, and how much of it at the most.</summary>
internal static class SharePrompts
{
    public static readonly ChoicePrompt<Prompting> Prompt = new("share.prompt") { Other = "other", Foretold = true };
    public static readonly ChoicePrompt<Wish> Wish = new("share.wish") { Foretold = true };
    public static readonly ChoicePrompt<Material> Kind = new("share.kind") { Foretold = true };
    public static readonly ChoicePrompt<Amount> Amount = new("share.amount") { Leans = true };
    public static readonly ChoicePrompt<TellingMoment> When = new("share.when") { TakesWordsLike = "cue.moment" };
    public static readonly ChoicePrompt<Secret> Secret = new("share.secret");
    public static readonly ChoicePrompt<Held> Held = new("share.held");
    public static readonly ChoicePrompt<ToldAs> ToldAs = new("share.frame");
    public static readonly ChoicePrompt<SharePiece> Change = new("share.change") { Counts = false };

    public static readonly ImmutableArray<Prompt> All =
        [Prompt, Wish, Kind, Amount, When, Secret, Held, ToldAs, Change, .. Joining.Prompts, .. Threatened.Prompts, .. SaidTooMuch.Prompts];

    /// <summary>At most six asks, or eleven when looking closer; rounds of rehearsal aside.</summary>
    public static readonly Journey Way = new(6, 11, answers => answers.Is(AskPrompts.Keep, AfterPlan.Closer));

    /// <summary>Whether it was looked at closely, at least up to the first ask of that.</summary>
    public static bool LookedCloser(Answers answers) => Way.Closer(answers) && answers.Has(Secret);
}
