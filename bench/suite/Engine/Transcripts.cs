using System.Collections.Immutable;
using GuidanceBot.Content;
using GuidanceBot.Runtime;
using GuidanceBot.Understanding;

namespace GuidanceBot.Bench;

/// <summary>One turn of a transcript, before it is taken.</summary>
/// <param name="Json">The state, as it would be read from a row.</param>
/// <param name="State">The same.</param>
/// <param name="Words">What the visitor wrote or tapped.</param>
/// <param name="IsChip">True where the words are a chip of what was asked, as they stand.</param>
internal sealed record Recorded(byte[] Json, State State, string Words, bool IsChip);

/// <summary>The visits that the stories tell, played from their beginning.</summary>
internal static class Transcripts
{
    private const string Visitor = "you: ";

    /// <summary>All turns of all stories, in the order of files.</summary>
    public static ImmutableArray<Recorded> Play(Script script) =>
    [
        .. Directory.GetFiles(Path.Combine(Places.Root, "tests", "stories"), "*.chat", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(story => Play(script, LinesOf(story))),
    ];

    private static IEnumerable<Recorded> Play(Script script, IEnumerable<string> lines)
    {
        var state = script.Start(seed: 1).State;
        foreach (var line in lines)
        {
            var isChip = Reader.Read(line, state, script.Library.Phrasebook).Exact;
            yield return new Recorded(StateJson.Write(state), state, line, isChip);
            state = script.Hear(state, line).State;
        }
    }

    private static IEnumerable<string> LinesOf(string story) =>
        File.ReadLines(story).Where(line => line.StartsWith(Visitor, StringComparison.Ordinal)).Select(line => line[Visitor.Length..]);
}
