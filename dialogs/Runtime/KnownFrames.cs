using System.Collections.Concurrent;
using System.Text.Json;

namespace GuidanceBot.Runtime;

/// <summary>Frames as one text: the dialog, a slash, the step. There are some hundred of them, one for each step.</summary>
internal static class KnownFrames
{
    private const char Between = '/';
    private const int Most = 4096;

    private static readonly ConcurrentDictionary<(string Dialog, string Step), string> texts = new();

    public static KnownIds<Frame> Read { get; } = new(Parse);

    public static string Of(Frame frame)
    {
        if (texts.TryGetValue((frame.Dialog, frame.Step), out var text)) return text;
        text = $"{frame.Dialog}{Between}{frame.Step}";
        if (texts.Count < Most) texts.TryAdd((frame.Dialog, frame.Step), text);
        return text;
    }

    private static Frame Parse(string text)
    {
        var at = text.IndexOf(Between, StringComparison.Ordinal);
        return at < 0 ? throw new JsonException("A frame is a dialog and a step.") : new Frame(text[..at], text[(at + 1)..]);
    }
}
