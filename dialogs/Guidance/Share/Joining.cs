using System.Collections.Immutable;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Guidance;

/// <summary>What can be done when a partner wants to come along.</summary>
internal enum JoinWay
{
    AskAlone,
    NotNow,
    OneVisit,
    Instead,
}

/// <summary>A partner who wants to join the sessions: the client's own therapist is asked first, alone.</summary>
internal static class Joining
{
    public static readonly ChoicePrompt<JoinWay> Way = new("join.way");

    public static readonly ImmutableArray<Prompt> Prompts = [Way];

    public static readonly Waterfall Dialog = new("join", [SayFirst, AskTalks, ShowWays, AskWay, SayAfter, ShowWay]);

    /// <summary>The way chosen, or the one that comes first.</summary>
    public static JoinWay Chosen(Answers answers) => answers.Get(Way) ?? JoinWay.AskAlone;

    public static string Stem(JoinWay way) => $"join.way.{Kebab.Of(way)}";

    private static Move SayFirst(Answers answers) => Sharing.IsChange(answers) ? new Next() : new Say("join.first");

    private static Move AskTalks(Answers answers) => HardTalks.Unasked(answers);

    private static Move ShowWays(Answers answers) => answers.Has(Way) ? new Next() : Ways.ShowTwo(Offered(answers).Select(Stem), answers);

    private static Move AskWay(Answers answers) => new Ask(Way, ChoicePrompt<JoinWay>.Only(Offered(answers))) { First = 2 };

    private static Move SayAfter(Answers answers) => answers.Is(Way, JoinWay.OneVisit) ? new Say("join.after") : new Next();

    private static Move ShowWay(Answers answers)
    {
        var words = answers.ForWording;
        return Ways.ShowChosen(Stem(Chosen(words)), words.Has(Way) && Offered(words)[..2].Contains(Chosen(words)));
    }

    private static ImmutableArray<JoinWay> Offered(Answers answers) =>
        [.. Enum.GetValues<JoinWay>().Where(way => way != JoinWay.OneVisit || answers.Safety.Fear == Fear.Open)];
}
