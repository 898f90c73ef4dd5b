using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Content;

internal static class Renderer
{
    public static ImmutableArray<Bubble> Render(Turn turn, Library library, PracticeVoice practice) =>
        [.. turn.Replies.Select(Show)];

    private static Bubble Show(Reply reply) => reply switch
    {
        Question question => new Bubble
        {
            Text = question.Prompt,
            ContentIds = [question.Prompt],
            Kind = "question",
            Prompt = question.Prompt,
            Asks = true,
            Chips = [.. question.Choices.Select(choice => new Chip(choice, choice))],
        },
        Line line => new Bubble { Text = line.Id, ContentIds = [line.Id], Kind = "line" },
        _ => new Bubble { Text = reply.ToString(), ContentIds = [], Kind = "line" },
    };
}
