using GuidanceBot.Content;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>Visitors who go anywhere: chips, commands, nonsense, in any order, from a fixed seed.</summary>
[Trait("Category", "Long")]
public sealed class Wandering
{
    private static readonly string[] commands =
    [
        "back", "back", "skip", "i don't know", "why do you ask?", "start over", "stop", "help now", "show the others", "change what i need",
        "change my worry", "hi", "thanks", "is it confidential?", "purple monkeys", "", "   ", "👍", "🤷", "😢😢", "\ud800", "‮abc‬",
        "no thats wrong", "delete this", "are you a bot?", "i tiptoe around her", "sunday on the walk", "yes", "no", new string('a', 20_000),
        string.Concat(Enumerable.Repeat("my husband is talking about me ", 300)), "<b>bold</b> **x** [y](z)", "{they} {partner}",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_order_of_answers_and_commands_breaks_a_conversation_or_lifts_a_block(int seed)
    {
        var random = new Random(seed);
        var script = Shipped.Script;
        for (var visit = 0; visit < 30; visit++)
        {
            var turn = script.Start(0);
            for (var step = 0; step < 40; step++)
            {
                var before = turn.State;
                var typed = Next(random, turn);
                turn = script.Hear(StateJson.Read(StateJson.Write(before)), typed);

                var bubbles = script.Render(turn);
                Assert.True(bubbles.Length > 0, $"Silent at {before.Waiting} {string.Join('/', before.Frames)} to: {typed}");
                Assert.InRange(bubbles.Length, 1, 4);
                Assert.DoesNotContain(bubbles, bubble => bubble.Text.Contains('{', StringComparison.Ordinal) && !HoldsOwnWords(bubble));
                if (before.Safety.Fear == Fear.Blocked && !turn.Erase)
                {
                    Assert.Equal(Fear.Blocked, turn.State.Safety.Fear);
                    Assert.DoesNotContain(turn.Replies, reply => reply is Words or OptionCard or PlanCard);
                }
            }
        }
    }

    [Fact]
    public void Going_back_all_the_way_comes_to_the_first_question()
    {
        var library = Shipped.Library;
        var turn = Guide.Start(library.Hash, library.Locale, library.Phrasebook);
        foreach (var line in new[] { "My partner is in therapy", "I want to help", "How to support them", "We get there", "the first", "tomorrow" })
            turn = Guide.Hear(turn.State, line, library.Phrasebook);
        Assert.Equal(Ending.Plan, turn.Ending);

        var asked = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            turn = Guide.Hear(turn.State, "back", library.Phrasebook);
            asked.Add(turn.State.Waiting!.Prompt);
        }

        Assert.Equal(["ask.when", "ask.option", "talks.how", "ask.need", "ask.motive", "open.what", "open.what"], asked);
    }

    [Fact]
    public void A_state_of_another_version_is_recovered_from_politely()
    {
        var library = Shipped.Library;
        var answers = System.Collections.Immutable.ImmutableArray.Create(new Answer("ask.motive", "help"));
        var state = new State { Content = "", Locale = "en", Frames = [new Frame("ask", "AStepThatIsGone")], Answers = answers };
        var turn = Guide.Hear(state, "hello", library.Phrasebook);
        Assert.Equal("ask.need", turn.State.Waiting!.Prompt);

        turn = Guide.Hear(state with { Frames = [new Frame("a-dialog-that-is-gone", "Step")] }, "hello", library.Phrasebook);
        Assert.Equal("open.what", turn.State.Waiting!.Prompt);
    }

    private static bool HoldsOwnWords(Bubble bubble) =>
        bubble.Plan is not null || bubble.Marked is not null || !bubble.Versions.IsEmpty || bubble.Kind == BubbleKind.Words;

    private static string Next(Random random, Turn turn)
    {
        var choices = turn.Replies.OfType<Question>().SelectMany(q => q.Choices, (q, c) => (q.Prompt, c)).ToArray();
        if (choices.Length == 0 || random.Next(3) == 0)
            return commands[random.Next(commands.Length)];
        var (prompt, choice) = choices[random.Next(choices.Length)];
        return Shipped.Library.Find(choice)?.Card?.Label.Plain ?? Shipped.Library.Find(prompt)!.Prompt!.Choices.Single(c => c.Id.Id == choice).Label.Plain;
    }
}
