using System.Text.Json;
using GuidanceBot.Runtime;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>A state is the same after it went through JSON, whichever version wrote it.</summary>
public sealed class StateJsonTests
{
    [Theory]
    [MemberData(nameof(Stories.All), MemberType = typeof(Stories))]
    public void Every_state_of_a_story_is_read_as_it_was(string story)
    {
        var turn = Shipped.Script.Start(0);
        foreach (var line in File.ReadLines(Path.Combine(Shipped.Root, "tests", "stories", story)).Where(line => line.StartsWith("you: ", StringComparison.Ordinal)))
        {
            turn = Shipped.Script.Hear(turn.State, line["you: ".Length..]);
            var atLength = AtLength(turn.State);

            Assert.Equal(atLength, AtLength(StateJson.Read(StateJson.Write(turn.State))));
            // As versions wrote it that had no short form.
            Assert.Equal(atLength, AtLength(StateJson.Read(System.Text.Encoding.UTF8.GetBytes(atLength))));
        }
    }

    [Fact]
    public void What_a_state_lacks_is_empty_and_what_it_has_too_much_is_passed_over()
    {
        var state = StateJson.Read("""{"later":{"a":[1]},"content":"hash","locale":"en","frames":null,"paused":null,"waiting":null}"""u8);

        Assert.Equal(AtLength(new State { Content = "hash", Locale = "en" }), AtLength(state));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"content":"hash"}""")]
    [InlineData("""{"content":"hash","locale":"en","frames":["no-step"]}""")]
    [InlineData("""{"content":"hash","locale":"en","answers":[1]}""")]
    [InlineData("""{"content":"hash","locale":"en","safety":{"fear":"Unheard"}}""")]
    [InlineData("""{"content":"hash","locale":"en","slots":{"pronoun":1}}""")]
    [InlineData("""{"content":"hash","locale":"en","safety":{"asks":1}}""")]
    [InlineData("""{"content":"hash","locale":"en","messages":"many"}""")]
    [InlineData("""{"content":"hash","locale":"en","safety":{"turns":1.5}}""")]
    public void What_is_no_state_is_told_as_such(string json) =>
        Assert.ThrowsAny<JsonException>(() => StateJson.Read(System.Text.Encoding.UTF8.GetBytes(json)));

    // Every property by its name, by generated code.
    private static string AtLength(State state) => JsonSerializer.Serialize(state, StateJson.Default.State);
}
