using System.Collections.Immutable;
using GuidanceBot.Framing;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Guidance;

/// <summary>What can be done instead of writing a line.</summary>
internal enum TryOut
{
    Example,
    Purpose,
    Others,
    Leave,
}

/// <summary>What a line is for, in the order of <see cref="Purpose"/>; a reply in practice is not chosen.</summary>
internal enum ForWhat
{
    Tell,
    Ask,
    Limit,
    Invite,
    Repair,
}

/// <summary>What can be done with a line, but for writing the next.</summary>
internal enum WithLine
{
    ThisOne,
    Again,
    React,
    Compare,
    Shorter,
    Leave,
}

/// <summary>Which of the lines tried out, oldest first.</summary>
internal enum Version
{
    First,
    Second,
    Third,
    Fourth,
    Fifth,
    Sixth,
    Seventh,
    Eighth,
    Ninth,
    Tenth,
    None,
}

/// <summary>
/// The visitor writes what they would say, sees on their own words what lands and what may sting, and tries again as
/// long as they like. Which one is theirs is for them to say.
/// </summary>
internal static class Rehearsing
{
    public static readonly ChoicePrompt<TryOut> Line = new("rehearse.line") { Counts = false, TakesLine = true, SkipMeans = "leave" };
    public static readonly ChoicePrompt<ForWhat> For = new("rehearse.for") { Counts = false };
    public static readonly ChoicePrompt<WithLine> Next = new("rehearse.next") { Counts = false, TakesLine = true, SkipMeans = "leave" };
    public static readonly ChoicePrompt<Version> Which = new("rehearse.which") { Counts = false, SkipMeans = "none" };

    /// <summary>What is asked anew by whoever rehearses once more.</summary>
    public static readonly ImmutableArray<Prompt> Prompts = [Line, Next, Which];

    public static readonly Waterfall Dialog = new(
        "rehearse",
        [
            AskTalks, SayPurpose, AskLine, ByLine,
            ShowExample, AfterExample, AskPurpose, AfterPurpose,
            Mark, MentionStyle, CouldGoIn, AskNext, ByNext,
            InviteAnother, AfterInvite, SayShorter, AfterShorter, Practice, AfterPractice,
            ShowVersions, AskWhich, ByWhich, Keep, Done, Left,
        ]);

    /// <summary>The step that asks what to do with a line.</summary>
    public static string BeforeNext => nameof(AskNext);

    /// <summary>What the visitor's line is for.</summary>
    public static Purpose PurposeOf(Answers answers) =>
        answers.ForWording.Get(For) is { } chosen ? (Purpose)chosen : Subject.Of(answers).Purpose;

    /// <summary>The line the visitor chose as theirs; null where there is none.</summary>
    public static string? Kept(Answers answers)
    {
        var versions = answers.ForWording.Versions;
        if (answers.Get(Which) is { } which and not Version.None)
            return versions.ElementAtOrDefault((int)which)?.Words;
        return answers.Get(Next) == WithLine.ThisOne ? versions.LastOrDefault()?.Words : null;
    }

    public static bool IsVersion(Round round) => round.Prompt == Line.Id || round.Prompt == Next.Id || round.Prompt == NextSentence.What.Id;

    private static Move AskTalks(Answers answers) => HardTalks.Unasked(answers);

    private static Move SayPurpose(Answers answers) =>
        answers.Has(Line) ? new Next() : new Say($"rehearse.for.{Kebab.Of(PurposeOf(answers))}");

    private static Move AskLine(Answers answers)
    {
        var open = Subject.Of(answers).Others ? Enum.GetValues<TryOut>() : [TryOut.Example, TryOut.Purpose, TryOut.Leave];
        return new Ask(Line, ChoicePrompt<TryOut>.Only(open));
    }

    private static Move ByLine(Answers answers)
    {
        if (answers.Is(Line, TryOut.Example))
            return new Goto(nameof(ShowExample), Line);
        if (answers.Is(Line, TryOut.Purpose))
            return new Goto(nameof(AskPurpose), Line, For);
        if (answers.Is(Line, TryOut.Others))
            return new End();
        return new Goto(answers.Is(Line, TryOut.Leave) ? nameof(Left) : nameof(Mark));
    }

    private static Move ShowExample(Answers answers) =>
        new Say([new Line("rehearse.example.lead"), new Words(Subject.Of(answers).Example)]) { Again = true };

    private static Move AfterExample(Answers answers) => new Goto(nameof(AskLine));

    private static Move AskPurpose(Answers answers) => new Ask(For);

    private static Move AfterPurpose(Answers answers) => new Goto(nameof(SayPurpose));

    // Passing by with the answers known says nothing twice.
    private static Move Mark(Answers answers) =>
        answers.Has(Next) ? new Next() : new Say(Feedback.On(answers.ForWording.Versions, PurposeOf(answers))) { Again = true };

    private static Move MentionStyle(Answers answers) =>
        answers.ForWording.Versions.LastOrDefault()?.Reading.Style is { } style ? new Say(FramingTexts.Style(style)) : new Next();

    private static Move CouldGoIn(Answers answers) =>
        Feedback.LeavesRoom(answers.ForWording.Versions.LastOrDefault()) ? new Say(Subject.Of(answers).Could) : new Next();

    private static Move AskNext(Answers answers)
    {
        var several = answers.Versions.Length > 1;
        var practised = Subject.Of(answers).Practised;
        var open = Enum.GetValues<WithLine>().Where(choice => choice switch
        {
            WithLine.React => answers.Safety.Fear == Fear.Open && practised,
            WithLine.Compare => several,
            _ => true,
        });
        return new Ask(Next, ChoicePrompt<WithLine>.Only(open));
    }

    private static Move ByNext(Answers answers) => answers.Get(Next) switch
    {
        WithLine.ThisOne => new Goto(nameof(Keep)),
        WithLine.Again => new Goto(nameof(InviteAnother), Line, Next),
        WithLine.Shorter => new Goto(nameof(SayShorter), Line, Next),
        WithLine.React => new Goto(nameof(Practice)),
        WithLine.Compare => new Goto(nameof(ShowVersions), Which),
        WithLine.Leave => new Goto(nameof(Left)),
        _ => new Goto(nameof(Mark), Next),
    };

    private static Move InviteAnother(Answers answers) => new Say("rehearse.again") { Again = true };

    private static Move AfterInvite(Answers answers) => new Goto(nameof(AskLine));

    private static Move SayShorter(Answers answers) => new Say("rehearse.shorter") { Again = true };

    private static Move AfterShorter(Answers answers) => new Goto(nameof(AskLine));

    private static Move Practice(Answers answers) => new Begin(Practising.Dialog.Id);

    private static Move AfterPractice(Answers answers) => new Goto(nameof(AskNext), [Next, .. Practising.Anew]);

    private static Move ShowVersions(Answers answers)
    {
        var lines = answers.ForWording.Versions;
        return new Say([new Runtime.Versions(Which.Id, Numbered(lines.Length), [.. lines.Select(Feedback.Marked)])]) { Again = true };
    }

    private static Move AskWhich(Answers answers) =>
        new Ask(Which, [.. Numbered(answers.ForWording.Versions.Length), Kebab.Of(Version.None)]);

    private static Move ByWhich(Answers answers) =>
        answers.Is(Which, Version.None) ? new Goto(nameof(AskNext), Next, Which) : new Next();

    private static Move Keep(Answers answers) => new Say("rehearse.kept");

    private static Move Done(Answers answers) => new End();

    // The notes will hold authored words: they have been seen by then.
    private static Move Left(Answers answers) =>
        new Say([new Line("rehearse.left"), new Line("words.lead"), new Words(Subject.Of(answers).Example)]);

    private static ImmutableArray<string> Numbered(int lines) =>
        ChoicePrompt<Version>.Only(Enum.GetValues<Version>().Where(version => version != Version.None).Take(lines));
}
