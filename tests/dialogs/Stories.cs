using GuidanceBot.Content;
using GuidanceBot.Runtime;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>
/// Conversations a clinician could write. Each line is <c>you: what is typed</c>, or <c>bot: [id]</c> for something that
/// has to be said by then, in order, before the visitor's next line; <c>? a | b</c> behind it names the choices offered,
/// <c>(plan)</c> alone the ending. <c>practice: never</c> sets its rule on recording, <c>service: on</c> that it has a language service. <c>not: [id]</c> must not be said in that turn. Everything also goes through JSON.
/// </summary>
public sealed class Stories
{
    private static readonly PracticeVoice silent = new("", "GB", null);

    public static TheoryData<string> All()
    {
        var folder = Path.Combine(Shipped.Root, "tests", "stories");
        return [.. Directory.EnumerateFiles(folder, "*.chat", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_story_goes_as_written(string story)
    {
        var script = new Script(Shipped.Library, silent);
        var turn = script.Start(0);
        var said = new Said(turn, script);
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Shipped.Root, "tests", "stories", story)))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.StartsWith("practice: ", StringComparison.Ordinal))
            {
                script = new Script(Shipped.Library, silent with { Recording = Kebab.Parse<RecordingRule>(line["practice: ".Length..]) ?? throw new InvalidDataException(line) });
                continue;
            }

            if (line == "service: on")
            {
                script = new Script(Shipped.Library, silent with { Online = true });
                continue;
            }

            if (line.StartsWith("you: ", StringComparison.Ordinal))
            {
                var state = StateJson.Read(StateJson.Write(turn.State));
                turn = script.Hear(state, line["you: ".Length..]);
                Assert.NotEmpty(script.Render(turn));
                said = new Said(turn, script);
                continue;
            }

            Assert.True(said.Meets(line), $"{story}:{number}: {line}\n  said: {said}");
        }
    }

    private sealed class Said
    {
        private readonly Turn turn;
        private readonly List<string> ids;
        private int at;

        public Said(Turn turn, Script script)
        {
            this.turn = turn;
            ids = [.. script.Render(turn).SelectMany(bubble => bubble.ContentIds)];
            if (turn.Replies.Any(reply => reply is HelpLines))
                ids.Add("lines");
            if (turn.Replies.Any(reply => reply is PlanCard))
                ids.Add("plan");
        }

        public bool Meets(string line)
        {
            if (line.StartsWith("bot: (", StringComparison.Ordinal))
                return line == $"bot: ({(turn.Ending is { } ending ? Kebab.Of(ending) : "")})";
            var id = line[(line.IndexOf('[', StringComparison.Ordinal) + 1)..line.IndexOf(']', StringComparison.Ordinal)];
            if (line.StartsWith("not: ", StringComparison.Ordinal))
                return !ids.Contains(id);
            var found = ids.IndexOf(id, Math.Min(at, ids.Count));
            if (id is "lines" or "plan")
                return found >= 0;
            at = found + 1;
            return found >= 0 && (!line.Contains('?', StringComparison.Ordinal) || Offers(id, line.Split('?')[1]));
        }

        public override string ToString() =>
            $"{string.Join(' ', ids)} ? {string.Join(" | ", turn.Replies.OfType<Question>().SelectMany(q => q.Choices))} ({turn.Ending})";

        private bool Offers(string prompt, string choices) => turn.Replies.OfType<Question>()
            .Any(q => q.Prompt == prompt && q.Choices.SequenceEqual(choices.Split('|', StringSplitOptions.TrimEntries)));
    }
}
