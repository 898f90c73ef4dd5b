using System.Text.Json;
using Xunit;

namespace GuidanceBot.Tests.Understand;

/// <summary>What lines tell beside what they are about.</summary>
public sealed class SlotTests
{
    private static readonly (string Line, string Slots)[] told =
    [
        ("my husband is in therapy and i feel left out", "therapy=partner relation=husband motive=left-out"),
        ("my wife sees a counselor and i am so jealous and sad", "therapy=partner relation=wife feelings=jealous,sad"),
        ("i am in therapy and got a diagnosis i havent told my boyfriend", "therapy=self relation=boyfriend motive=diagnosis"),
        ("my girlfriend keeps asking what i say to my therapist", "therapy=self relation=girlfriend motive=keep-asking"),
        ("we are both in therapy and never talk about it", "therapy=both"),
        ("my partner wont tell me anything, i just want to know that were ok", "relation=partner motive=left-out need=ok"),
        ("i want proof that he is lying to his therapist", "therapy=partner motive=proof"),
        ("only that i go, nothing more", "amount=only-that"),
        ("just the themes", "amount=themes"),
        ("its about my family and the past", "kind=family"),
        ("something about sex", "kind=sexuality"),
        ("She QUOTES her therapist at me and I feel ANGRY!!", "therapy=partner motive=quoted feelings=angry"),
        ("i dont feel sad", ""),
        ("whats the capital of peru", ""),
        ("", ""),
    ];

    [Fact]
    public async Task Slots_hold_what_was_told_and_nothing_else()
    {
        var (_, output, _) = await Understanding.RunAsync(string.Join('\n', told.Select(one => one.Line)) + "\n", "--path", Understanding.Shipped);

        Assert.Equal(told, Understanding.Objects(output).Select(one => (one.GetProperty("text").GetString()!, Slots(one.GetProperty("slots")))));
    }

    private static string Slots(JsonElement slots) => string.Join(' ', slots.EnumerateObject().Select(slot => $"{slot.Name}={Value(slot.Value)}"));

    private static string Value(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Join(',', value.EnumerateArray().Select(one => one.GetString()))
        : value.GetString()!;
}
