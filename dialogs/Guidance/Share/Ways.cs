using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>How ways to share are shown, whatever they are about.</summary>
internal static class Ways
{
    /// <summary>The two that come first, and why.</summary>
    public static Say ShowTwo(IEnumerable<string> stems, Answers answers) =>
        new([.. stems.Take(2).Select(stem => (Reply)new OptionCard(stem)), new Line(HardTalks.ReasonToShare(answers))]);

    /// <summary>The card, and what to know about it. Words come later: the visitor's own are asked for first.</summary>
    /// <param name="seen">True where the card is on the screen already.</param>
    public static Say ShowChosen(string stem, bool seen) =>
        new([.. seen ? [] : new Reply[] { new OptionCard(stem) }, new Line($"{stem}.after")]);
}
