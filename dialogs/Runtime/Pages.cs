using System.Collections.Immutable;

namespace GuidanceBot.Runtime;

/// <summary>At most five chips: long lists of choices are shown page by page behind "more".</summary>
internal static class Pages
{
    private const int MostChips = 5;

    public static (ImmutableArray<string> Shown, bool More) Show(Waiting waiting)
    {
        if (waiting.Choices.Length <= MostChips && waiting.First >= MostChips - 1)
            return (waiting.Choices, false);
        if (waiting.Choices.Length <= waiting.First)
            return (waiting.Choices, false);
        if (waiting.Page == 0)
            return (waiting.Choices[..waiting.First], true);

        var from = waiting.First + ((waiting.Page - 1) * (MostChips - 1));
        return ([.. waiting.Choices.Skip(from).Take(MostChips - 1)], true);
    }

    /// <summary>These alone on the first page, so that a place ("the second") is one of them; the others come behind it.</summary>
    public static Waiting First(Waiting waiting, ImmutableArray<string> choices)
    {
        // What the practice leaves out is not offered here either.
        var offered = choices.RemoveAll(choice => !waiting.Choices.Contains(choice));
        return waiting with { Choices = [.. offered, .. waiting.Choices.Except(offered)], First = offered.Length, Page = 0 };
    }

    /// <summary>The next page; after the last comes the first.</summary>
    public static Waiting Turn(Waiting waiting)
    {
        var shown = waiting.First + (waiting.Page * (MostChips - 1));
        return waiting with { Page = shown < waiting.Choices.Length ? waiting.Page + 1 : 0 };
    }
}
