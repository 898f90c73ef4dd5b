using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>For what the reader learns from: content that fails, and where. The entries begin on line 5 of en/ask.yaml.</summary>
internal sealed class LearningExamples : TheoryData<string, int, string>
{
    // Of a set that is first in its file.
    private const int FirstLine = 8;
    private const int Enough = 30;

    public LearningExamples()
    {
        Fails("GB121", (2 * FirstLine) - 5 + (2 * Enough) + 1, Set("topic.help", "what can i do here") + Set("topic.goodbye", "What can I DO here!"));
        Fails("GB224", 5, "  - id: topic.help\n    kind: examples\n    lines: |\n      what can i do here\n");
        Fails("GB110", 5, Set("topic.helping"));
        Fails("GB110", 5, Set("answer.maybe"));
        Fails("GB110", 5, Set("help"));
        Fails("GB108", 5, "  - id: topic.help\n    kind: examples\n");
        Fails("GB108", 7, "  - id: topic.help\n    kind: examples\n    lines:\n");
        Fails("GB108", 5, "  - id: sense.mood\n    kind: sense\n");
        Fails("GB107", 38, Set("topic.help") + "    words: more\n");
    }

    /// <summary>Enough lines that no other set has, and these after them.</summary>
    public static string Set(string id, params string[] more) =>
        $"  - id: {id}\n    kind: examples\n    lines: |\n"
        + string.Concat(Enumerable.Range(1, Enough).Select(at => $"      {id} says line {at}\n").Concat(more.Select(line => $"      {line}\n")));

    private void Fails(string code, int line, string entries) => Add(code, line, ContentFolder.Topic(entries));
}
