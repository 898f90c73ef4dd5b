using GuidanceBot.Content;
using Xunit;

namespace GuidanceBot.Tests.Safety;

/// <summary>Whoever asks for what only the practice knows hears how to reach it, as far as it says.</summary>
public sealed class ContactTests
{
    private static readonly Uri booking = new("https://www.elm.example/book/");

    [Theory]
    [InlineData(null, false, new string[0])]
    [InlineData("01632 960123", false, new[] { "practice.contact" })]
    [InlineData(null, true, new[] { "practice.booking" })]
    [InlineData("01632 960123", true, new[] { "practice.contact", "practice.booking" })]
    public void Appointments_are_a_matter_for_the_practice(string? contact, bool books, string[] told)
    {
        var script = Of(contact, books);

        var bubbles = script.Render(Conversation.After(script, "how do i book an appointment"));

        Assert.Equal(["follow.out-of-scope", .. told, "open.what"], bubbles.SelectMany(bubble => bubble.ContentIds));
        Assert.InRange(bubbles.Length, 1, 3);
    }

    [Fact]
    public void The_page_for_appointments_is_a_link_and_stands_in_the_text_as_people_say_it()
    {
        var script = Of("01632 960123", true);

        var bubble = script.Render(Conversation.After(script, "how do i book an appointment"))[1];

        var line = Assert.Single(bubble.Lines);
        Assert.Equal(booking.AbsoluteUri, line.Web);
        Assert.EndsWith($"{line.Name}: elm.example/book", bubble.Text, StringComparison.Ordinal);
        Assert.Contains("01632 960123", bubble.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_who_is_blocked_is_sent_to_make_an_appointment()
    {
        var script = Of("01632 960123", true);

        var turn = Conversation.After(script, "he hits me when I ask", "how do i book an appointment");

        Assert.DoesNotContain("practice.booking", Conversation.Ids(turn));
    }

    private static Script Of(string? contact, bool books) => new(Shipped.Library, new PracticeVoice("", "GB", contact) { Booking = books ? booking : null });
}
