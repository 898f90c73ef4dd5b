using GuidanceBot.Content;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;
using Xunit;

namespace GuidanceBot.Tests.Understanding;

/// <summary>A conversation that is checked turn by turn. Every state goes through JSON, as it does between two messages.</summary>
internal sealed class Visit
{
    private const int MostSteps = 40;
    private const int MostBubbles = 4;

    private readonly List<string> lines = [];
    private readonly Keeping keeping;

    public Visit() => keeping = new Keeping(Holds);

    public Turn Turn { get; private set; } = Shipped.Script.Start(0);

    public State State => Turn.State;

    public int Resumed => keeping.Resumed;

    public void Type(Typed typed)
    {
        var before = State;
        var line = typed.Line(Chips(Turn));
        Say(line);
        keeping.Check(typed.Typing, line, before, Turn);
    }

    /// <summary>Says a line, and checks what holds after every one.</summary>
    public void Say(string line)
    {
        var before = State;
        lines.Add(line.Length > 120 ? line[..120] + "…" : line);
        Turn = Hear(Turn, line);
        var bubbles = Shipped.Script.Render(Turn);
        Holds(bubbles.Length is >= 1 and <= MostBubbles, $"said {bubbles.Length} bubbles");
        Holds(!bubbles.Any(bubble => bubble.Text.Contains('{', StringComparison.Ordinal) && !HoldsOwnWords(bubble)), "left a slot open");
        Holds(before.Safety.Fear != Fear.Blocked || Turn.Erase || IsBlocked(Turn), "lifted a block, or told someone blocked how to talk");
        keeping.Watch(before, Turn);
    }

    /// <summary>Takes the first chip of each question, and skips what is asked again.</summary>
    public void ComesToAnEnd()
    {
        var turn = Turn;
        var asked = new HashSet<string>();
        for (var step = 0; step < MostSteps; step++)
        {
            var isNew = turn.Replies.OfType<Question>().LastOrDefault() is { } question && asked.Add(question.Prompt);
            turn = Hear(turn, isNew ? Chips(turn)[0] : "skip");
            if (turn.Ending is not null)
                return;
        }

        Holds(false, $"comes to no end within {MostSteps} messages: {string.Join(" ", asked)}");
    }

    public void Holds(bool condition, string what) => Assert.True(condition, $"{what}, after:\nyou: {string.Join("\nyou: ", lines)}\n{State.Waiting}");

    private static Turn Hear(Turn turn, string line) => Shipped.Script.Hear(StateJson.Read(StateJson.Write(turn.State)), line);

    private static bool IsBlocked(Turn turn) =>
        turn.State.Safety.Fear == Fear.Blocked && !turn.Replies.Any(reply => reply is Words or OptionCard or PlanCard);

    private static bool HoldsOwnWords(Bubble bubble) =>
        bubble.Plan is not null || bubble.Marked is not null || !bubble.Versions.IsEmpty || bubble.Kind == BubbleKind.Words;

    private static string[] Chips(Turn turn) =>
        [.. turn.Replies.OfType<Question>().SelectMany(question => question.Choices, (question, choice) => Label(question.Prompt, choice))];

    private static string Label(string prompt, string choice) =>
        Shipped.Library.Find(choice)?.Card?.Label.Plain ?? Shipped.Library.Find(prompt)!.Prompt!.Choices.Single(one => one.Id.Id == choice).Label.Plain;
}
