using GuidanceBot.Runtime;

namespace GuidanceBot.Content;

/// <summary>How to reach the practice, and where to make an appointment.</summary>
internal static class ContactBubble
{
    /// <returns>Null where the practice says neither.</returns>
    public static Bubble? Of(Wordings words, PracticeVoice practice, bool withBooking)
    {
        var contact = practice.Contact is null ? null : words[PracticeContact.Id];
        var line = withBooking && practice.Booking is { } page ? new BubbleHelpLine(words[PracticeContact.Booking], null, null, page.AbsoluteUri, null) : null;
        if (contact is null && line is null) return null;
        return new Bubble
        {
            // A line would be joined to what stands beside it, and lose the page.
            Kind = line is null ? BubbleKind.Line : BubbleKind.Card,
            Text = string.Join('\n', new[] { contact, line is null ? null : $"{line.Name}: {HelpBubble.Shown(line.Web!)}" }.OfType<string>()),
            ContentIds = [.. contact is null ? [] : new[] { PracticeContact.Id }, .. line is null ? [] : new[] { PracticeContact.Booking }],
            Lines = line is null ? [] : [line],
        };
    }
}
