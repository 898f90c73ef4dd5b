using System.Collections.Immutable;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Guidance;

/// <summary>How much of one's own therapy to share. The order is the one in which the rest is shown.</summary>
internal enum Amount
{
    Nothing,
    OnlyThat,
    OneLine,
    Need,
    Themes,
    Us,
    Piece,
    Joint,
}

/// <summary>Which amounts are offered, and which come first for what prompts it.</summary>
internal static class Amounts
{
    /// <summary>All that are open to this visitor; the first two are shown with their reason.</summary>
    public static ImmutableArray<Amount> Offered(Answers answers)
    {
        var first = First(answers);
        return [.. first, .. Enum.GetValues<Amount>().Where(amount => IsOpen(amount, answers.Safety.Fear)).Except(first)];
    }

    /// <summary>The amount chosen, or the one that comes first.</summary>
    public static Amount Chosen(Answers answers) => answers.Get(SharePrompts.Amount) ?? First(answers)[0];

    public static string Stem(Amount amount) => $"share.amount.{Kebab.Of(amount)}";

    // Talking as three is for couples who are safe with each other: with the answer unclear it waits.
    private static bool IsOpen(Amount amount, Fear fear) => fear == Fear.Open || amount != Amount.Joint;

    // Under pressure the smallest amounts come first: they can be added to, and what is told cannot be taken back.
    private static ImmutableArray<Amount> First(Answers answers) => (answers.Get(SharePrompts.Prompt), answers.Get(SharePrompts.Wish)) switch
    {
        (Prompting.RatherKeep, _) => [Amount.OnlyThat, Amount.Nothing],
        (_, Wish.Pressure) => [Amount.OnlyThat, Amount.OneLine],
        (Prompting.Closeness, _) => [Amount.Themes, Amount.Us],
        (Prompting.Breakthrough, _) => [Amount.Piece, Amount.Themes],
        (Prompting.HardTopic, _) => [Amount.Need, Amount.Piece],
        (Prompting.Diagnosis, _) => [Amount.Piece, Amount.Need],
        (Prompting.TheirView, _) => [Amount.Piece, Amount.Us],
        (Prompting.KeepAsking, _) => [Amount.OneLine, Amount.Need],
        (Prompting.Owe, _) => [Amount.OnlyThat, Amount.OneLine],
        (Prompting.ProvePoint, _) => [Amount.Us, Amount.Need],
        _ => [Amount.OneLine, Amount.OnlyThat],
    };
}
