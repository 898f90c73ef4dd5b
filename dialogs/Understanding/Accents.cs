namespace GuidanceBot.Understanding;

/// <summary>Latin letters without their marks, so that "fiancé" and "fiance" read the same. Others stay as they are.</summary>
internal static class Accents
{
    public static string Fold(char letter) => letter switch
    {
        'à' or 'á' or 'â' or 'ã' or 'å' or 'ā' or 'ä' => "a",
        'ç' or 'č' or 'ć' => "c",
        'è' or 'é' or 'ê' or 'ë' or 'ē' or 'ę' => "e",
        'ì' or 'í' or 'î' or 'ï' or 'ī' => "i",
        'ñ' or 'ń' => "n",
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' or 'ō' => "o",
        'ù' or 'ú' or 'û' or 'ü' or 'ū' => "u",
        'ý' or 'ÿ' => "y",
        'š' or 'ś' => "s",
        'ž' or 'ź' or 'ż' => "z",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        _ => letter.ToString(),
    };
}
