using GuidanceBot.Tests;
using Xunit;

namespace GuidanceBot.Framing.Tests;

/// <summary>What holds for every line that can be typed.</summary>
public sealed class AnyLine
{
    private static readonly string[] pieces =
    [
        "you always ", "You’re ", "so selfish", "i feel ", "scared", ", ", ". ", "\n", "and ", "if you don't tell me ", "I'm leaving", "sorry ", "my therapist says ",
        "when you ", "asked in the car ", "\"", "'", "“", "”", "<b>", "</b>", "**", "_", "&amp;", "\u200B", "\u202E", "\uFEFF", "שלום ", "مرحبا ", "ich möchte ",
        "😭", "\ud83d", "\ude2d", "\0", "\t", "—", "…", "(", ")", "e\u0301", "ﬁ", "İ", "12345 ", "can we ", "thank you ", "or else ", "sooooo ", "uuu ",
    ];

    [Fact]
    public void Spans_lie_inside_the_line_on_the_edges_of_words()
    {
        var random = new Random(7);
        for (var i = 0; i < 800; i++)
        {
            var line = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => pieces[random.Next(pieces.Length)]));
            foreach (var purpose in new[] { Purpose.Ask, Purpose.Answer })
                Assert.All(Read(line, purpose).Findings, finding => AssertSound(line, finding));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t")]
    [InlineData("😭😭💔")]
    [InlineData("?!…")]
    [InlineData("12345 67 890")]
    [InlineData("Ich möchte heute nicht darüber reden.")]
    [InlineData("Quiero contarte algo de mi terapia.")]
    [InlineData("Je préfère ne pas en parler ce soir.")]
    [InlineData("asdf jkl qwerty zxcv")]
    [InlineData("لا أريد أن أتحدث")]
    [InlineData("\ud83d\ud83d\ude2d\ude2d")]
    public void What_is_not_read_has_no_marks(string line)
    {
        var reading = Read(line, Purpose.Ask);
        Assert.False(reading.Readable);
        Assert.Empty(reading.Findings);
        Assert.Null(reading.Style);
    }

    [Theory]
    [InlineData("you always forget me ")]
    [InlineData("if you ")]
    [InlineData("i feel like you never ")]
    [InlineData("my therapist says that you are so ")]
    [InlineData("sorry, \"")]
    public void A_very_long_line_is_read_and_marked_inside_itself(string piece)
    {
        var line = string.Concat(Enumerable.Repeat(piece, 5000 / piece.Length));
        var reading = Read(line, Purpose.Ask);
        Assert.True(reading.Readable);
        Assert.All(reading.Findings, finding => Assert.InRange(finding.Start + finding.Length, 0, line.Length));
        Assert.Equal(LineStyle.Long, reading.Style);
    }

    [Theory]
    [InlineData("I go on Thursdays.", LineStyle.Short)]
    [InlineData("I am writing to let you know that I have begun therapy.", LineStyle.Written)]
    [InlineData("I go to therapy because I sleep badly.", null)]
    public void A_style_is_named_and_never_a_fault(string line, LineStyle? style) =>
        Assert.Equal(style, Read(line, Purpose.Tell).Style);

    [Fact]
    public void Every_sting_has_a_sentence_to_fill_in_and_what_lands_has_none()
    {
        foreach (var kind in Enum.GetValues<FindingKind>())
        {
            foreach (var purpose in Enum.GetValues<Purpose>())
            {
                var blank = Blanks.For(kind, purpose);
                Assert.Equal(kind >= FindingKind.Feeling, blank is null);
                Assert.True(blank is null || Shipped.Library.Text(blank).Plain.Contains("___", StringComparison.Ordinal), blank);
            }
        }
    }

    private static LineReading Read(string line, Purpose purpose) => Shipped.Library.Phrasebook.Coach.Read(line, purpose);

    private static void AssertSound(string line, Finding finding)
    {
        var end = finding.Start + finding.Length;
        Assert.InRange(finding.Start, 0, line.Length);
        Assert.InRange(end, finding.Start, line.Length);
        if (finding.Length == 0)
            return;
        Assert.True(finding.Start == 0 || !(char.IsLetterOrDigit(line[finding.Start - 1]) && char.IsLetterOrDigit(line[finding.Start])), line);
        Assert.True(end == line.Length || !(char.IsLetterOrDigit(line[end - 1]) && char.IsLetterOrDigit(line[end])), line);
    }
}
