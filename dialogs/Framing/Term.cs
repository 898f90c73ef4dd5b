using System.Collections.Immutable;

namespace GuidanceBot.Framing;

/// <summary>A word or a run of words, short forms in full. <c>therap*</c>, <c>*ing</c> and <c>*</c> are open words.</summary>
internal sealed class Term
{
    private readonly ImmutableArray<(string Text, bool OpensBefore, bool OpensAfter)> words;

    private Term(ImmutableArray<(string Text, bool OpensBefore, bool OpensAfter)> words) => this.words = words;

    public int Length => words.Length;

    /// <summary>The word it begins with; null where that one is open.</summary>
    public string? Head => words[0] is { OpensBefore: false, OpensAfter: false } head ? head.Text : null;

    public static Term Of(string text) => new([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Words)]);

    public bool IsAt(SpokenLine line, int at)
    {
        if (at + words.Length > line.Count)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (!Takes(words[i], line[at + i]) || (i > 0 && line.Sentences[at + i]))
                return false;
        }

        return true;
    }

    private static bool Takes((string Text, bool OpensBefore, bool OpensAfter) word, string typed) => word switch
    {
        (_, false, false) => typed == word.Text,
        (_, false, true) => typed.StartsWith(word.Text, StringComparison.Ordinal),
        _ => typed.Length > word.Text.Length + 1 && typed.EndsWith(word.Text, StringComparison.Ordinal),
    };

    private static IEnumerable<(string Text, bool OpensBefore, bool OpensAfter)> Words(string piece)
    {
        if (piece == "*")
            return [("", false, true)];
        var words = Contractions.Expand(piece);
        return words.Select((word, i) => (word.Word, i == 0 && piece[0] == '*', i == words.Length - 1 && piece[^1] == '*'));
    }
}
