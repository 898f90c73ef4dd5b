namespace GuidanceBot.Understanding;

/// <summary>
/// Letters as plain ones: without their marks ("fiancé"), wide or styled ("ｈｅｌｐ", "𝐡𝐞𝐥𝐩"), and Cyrillic or Greek ones that
/// only look Latin, inside a Latin word. What belongs to another script stays as it is.
/// </summary>
/// <remarks>By table and by place in Unicode's blocks: the program runs without ICU, so that Unicode's own foldings are not at hand.</remarks>
public static class Letters
{
    private const int WideFirst = 0xFF01;
    private const int WideLast = 0xFF5E;
    private const int FromWide = 0xFEE0;
    private const int StyledFirst = 0x1D400;
    private const int StyledLatinLast = 0x1D6A3;
    private const int StyledDigits = 0x1D7CE;
    private const int StyledLast = 0x1D7FF;

    /// <summary>The letter or digit of a code point beyond ASCII, in lower case.</summary>
    public static string Fold(int point) => point switch
    {
        >= WideFirst and <= WideLast => char.ToLowerInvariant((char)(point - FromWide)).ToString(),
        >= StyledFirst and <= StyledLatinLast => ((char)('a' + ((point - StyledFirst) % 52 % 26))).ToString(),
        >= StyledDigits and <= StyledLast => ((char)('0' + ((point - StyledDigits) % 10))).ToString(),
        <= char.MaxValue => Fold(char.ToLowerInvariant((char)point)),
        _ => char.ConvertFromUtf32(point),
    };

    /// <summary>The Latin letter that one of another script looks like; the same letter where there is none.</summary>
    public static char Alike(char letter) => letter switch
    {
        'а' or 'α' => 'a',
        'в' => 'b',
        'с' => 'c',
        'ԁ' => 'd',
        'е' or 'ё' or 'ε' => 'e',
        'һ' => 'h',
        'і' or 'ι' => 'i',
        'ј' => 'j',
        'к' or 'κ' => 'k',
        'о' or 'ο' => 'o',
        'р' or 'ρ' => 'p',
        'ѕ' => 's',
        'т' or 'τ' => 't',
        'у' or 'υ' => 'u',
        'х' or 'χ' => 'x',
        _ => letter,
    };

    private static string Fold(char letter) => letter switch
    {
        'à' or 'á' or 'â' or 'ã' or 'å' or 'ā' or 'ä' or 'ą' or 'ă' => "a",
        'ç' or 'č' or 'ć' => "c",
        'ď' or 'đ' or 'ð' => "d",
        'è' or 'é' or 'ê' or 'ë' or 'ē' or 'ę' or 'ě' or 'ė' => "e",
        'ğ' => "g",
        'ì' or 'í' or 'î' or 'ï' or 'ī' or 'ı' => "i",
        'ł' or 'ľ' => "l",
        'ñ' or 'ń' or 'ň' => "n",
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' or 'ō' or 'ő' => "o",
        'ř' => "r",
        'š' or 'ś' or 'ş' or 'ș' => "s",
        'ť' or 'ţ' or 'ț' => "t",
        'ù' or 'ú' or 'û' or 'ü' or 'ū' or 'ů' or 'ű' => "u",
        'ý' or 'ÿ' => "y",
        'ž' or 'ź' or 'ż' => "z",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        _ => letter.ToString(),
    };
}
