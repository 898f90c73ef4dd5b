using GuidanceBot.Content;
using GuidanceBot.Runtime;

namespace GuidanceBot.Commands;

/// <summary>One conversation, written out as plain text.</summary>
internal sealed class TerminalChat(Script script, TextWriter output, bool showIds)
{
    private State state = null!;

    /// <summary>True once the conversation has come to rest for good.</summary>
    public bool IsOver { get; private set; }

    public void Greet(int seed) => Show(script.Start(seed));

    public void Hear(string line, bool echo)
    {
        if (echo)
            output.WriteLine($"you: {line}\n");
        Show(script.Hear(state, line));
    }

    private void Show(Turn turn)
    {
        state = turn.State;
        IsOver = turn.Ending is Ending.Done or Ending.Safe;
        foreach (var bubble in script.Render(turn))
        {
            output.WriteLine(showIds ? $"bot: {bubble.Text}\n     <{string.Join(' ', bubble.ContentIds)}>" : bubble.Text);
            if (bubble.Chips.Length > 0)
                output.WriteLine($"     [ {string.Join(" | ", bubble.Chips.Select(chip => chip.Title))} ]");
            if (bubble.Ending is { } ending)
                output.WriteLine($"     ({Kebab.Of(ending)})");
            output.WriteLine();
        }
    }
}
