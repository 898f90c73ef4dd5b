using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>
/// What someone might say. It depends on the reaction, on how much is shared and of what kind, and on the seed, so
/// that two runs differ.
/// </summary>
public static class Reactions
{
    private const int Variants = 3;

    private static readonly ImmutableArray<string> groups = ["closed", "some", "open"];

    /// <summary>Content ids of all of them.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. Enum.GetValues<Reaction>().Except([Reaction.Stop]).SelectMany(reaction =>
            groups.Append("end").SelectMany(group => Numbered($"{Stem(reaction)}.{group}", 1, Variants))
                .Concat(Numbered($"{Stem(reaction)}.ask", 1, 2 * Variants))
                .Concat(Enum.GetValues<Material>().Select(kind => $"{Stem(reaction)}.kind.{Kebab.Of(kind)}.1"))),
    ];

    /// <summary>Content id of what is said next.</summary>
    /// <param name="exchange">How many answers there were, from 0.</param>
    internal static string Next(Answers answers, int exchange)
    {
        var stem = Stem(answers.Get(Practising.Which) is { } chosen and not Reaction.Stop ? chosen : Reaction.Curious);
        if (exchange >= Practising.MostExchanges - 1)
            return $"{stem}.end.{Variant(answers.Seed)}";
        if (answers.Get(Opening.What) != Topic.Client)
            return $"{stem}.ask.{Variant(answers.Seed) + (exchange * Variants)}";
        if (exchange == 0)
            return $"{stem}.{Group(answers)}.{Variant(answers.Seed)}";
        // What they say of the matter itself follows only where something of it was told.
        return answers.Get(SharePrompts.Kind) is { } kind && Group(answers) != groups[0]
            ? $"{stem}.kind.{Kebab.Of(kind)}.1"
            : $"{stem}.{Group(answers)}.{Variant(answers.Seed + 1)}";
    }

    /// <summary>One of three wordings, by the seed; the first has the plain id.</summary>
    public static string Varied(string id, int seed) => Variant(seed) is var n && n == 1 ? id : $"{id}.{n}";

    private static string Stem(Reaction reaction) => $"react.{Kebab.Of(reaction)}";

    private static int Variant(int seed) => (int)((uint)seed % Variants) + 1;

    private static IEnumerable<string> Numbered(string id, int from, int to) => Enumerable.Range(from, to).Select(n => $"{id}.{n}");

    // What is said back depends on how far the door stands open.
    private static string Group(Answers answers) => answers.Get(SharePrompts.Prompt) == Prompting.SaidTooMuch
        ? "closed"
        : Amounts.Chosen(answers) switch
        {
            Amount.Nothing or Amount.OnlyThat => "closed",
            Amount.OneLine or Amount.Need or Amount.Themes => "some",
            _ => "open",
        };
}
