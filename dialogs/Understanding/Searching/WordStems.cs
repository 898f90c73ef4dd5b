using System.Collections.Frozen;

namespace GuidanceBot.Understanding;

/// <summary>What of a word is compared in the search: without marks on its letters, and in English without its ending.</summary>
internal sealed class WordStems(bool isEnglish)
{
    // What the normaliser leaves as it is, because a language may tell the two apart; who searches leaves marks out.
    private const string Marked =
        "aǎȁȃȧḁạả bḃḅḇ cĉċ dḋḍḏḑḓ eĕȅȇȩḙḛẹẻẽ fḟ gĝġģǧǵḡ hĥȟḣḥḧḩḫẖ iĩĭįǐȉȋḭỉị jĵǰ kķǩḱḳḵ lĺļḷḻḽ mḿṁṃ nņǹṅṇṉṋ oŏơǒǫȍȏȯọỏ pṕṗ "
        + "rŕŗȑȓṙṛṟ sŝſṡṣẛ tṫṭṯṱẗ uũŭųưǔȕȗṳṵṷụủ vṽṿ wŵẁẃẅẇẉẘ xẋẍ yŷȳẏẙỳỵỷỹ zẑẓẕ βϐ εϵ θϑ κϰ πϖ ρϱ σς φϕ";

    private static readonly FrozenDictionary<char, char> plain = Marked.Split(' ')
        .SelectMany(letters => letters[1..], (letters, marked) => (Marked: marked, Plain: letters[0]))
        .ToFrozenDictionary(letter => letter.Marked, letter => letter.Plain);

    public string Of(string term)
    {
        Span<char> word = term.Length < Porter.Longest ? stackalloc char[Porter.Longest + 1] : new char[term.Length + 1];
        for (var i = 0; i < term.Length; i++)
            word[i] = char.IsAscii(term[i]) ? term[i] : plain.GetValueOrDefault(term[i], term[i]);
        var stem = word[..(isEnglish ? Porter.Stem(word, term.Length) : term.Length)];
        return stem.SequenceEqual(term) ? term : stem.ToString();
    }
}
