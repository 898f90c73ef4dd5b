using FsCheck;
using FsCheck.Fluent;
using GuidanceBot.Safety;
using Microsoft.FSharp.Core;
using Xunit;

namespace GuidanceBot.Tests.Understanding;

/// <summary>Visitors who go anywhere: chips, short answers, back, changes, asides, another matter and nonsense, in any order.</summary>
[Trait("Category", "Long")]
public sealed class FollowingWalk
{
    private const int Messages = 40;
    private const int BetweenEnds = 10;
    private const int MostBacks = 12;

    private static readonly string[] openings = ["My partner is in therapy", "I'm in therapy"];

    [Fact]
    public void Whatever_is_typed_nothing_breaks_no_answer_is_lost_and_everything_comes_to_an_end() =>
        Run(60, Gen.ArrayOf(Typed.Any, Messages), messages =>
        {
            var visit = new Visit();
            for (var i = 0; i < messages.Length; i++)
            {
                visit.Type(messages[i]);
                if (i % BetweenEnds == 0)
                    visit.ComesToAnEnd();
            }

            visit.ComesToAnEnd();
        });

    [Fact]
    public void Another_matter_is_come_back_from_to_what_was_left()
    {
        var resumed = 0;
        Run(200, Gen.ArrayOf(Typed.Of(Typing.Chip), 12), chips =>
        {
            var visit = new Visit();
            var own = chips[0].Pick % openings.Length;
            visit.Say(openings[own]);
            foreach (var chip in chips.Skip(1).Take(chips[0].Pick % 6))
                visit.Type(chip);
            visit.Type(new Typed(Typing.Matter, own == 0 ? 0 : 1));
            visit.Say("yes, go there first");
            foreach (var chip in chips.Skip(6).TakeWhile(_ => visit.State.Paused is not null))
                visit.Type(chip);
            for (var i = 0; i < MostBacks && visit.State.Paused is not null; i++)
                visit.Type(new Typed(Typing.Back, 0));
            visit.Holds(visit.State.Paused is null || visit.State.Safety.Fear == Fear.Blocked, "back does not lead out of another matter");
            resumed += visit.Resumed;
        });
        Assert.True(resumed >= 60, $"Only {resumed} came back to what they had left.");
    }

    /// <summary>The same visits in every run; one that fails is shortened to what it takes.</summary>
    private static void Run(int visits, Gen<Typed[]> messages, Action<Typed[]> visit) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(visits).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(2026, 3), FSharpOption<int>.None))),
        Prop.ForAll(Arb.From(messages, Without), visit));

    private static IEnumerable<Typed[]> Without(Typed[] messages) =>
        new[] { 16, 8, 4, 2, 1 }.Where(count => count < messages.Length)
            .SelectMany(count => Enumerable.Range(0, messages.Length - count + 1), (count, at) => (Typed[])[.. messages[..at], .. messages[(at + count)..]]);
}
