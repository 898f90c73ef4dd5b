namespace GuidanceBot.Understanding;

/// <summary>Emoji that say something here, as the word they stand for. Most say nothing, and part words like a space.</summary>
internal static class Emoji
{
    /// <returns>Null where it says nothing.</returns>
    public static string? Meaning(int point) => point switch
    {
        0x1F44D or 0x2705 or 0x2714 or 0x1F44C or 0x1F64B or 0x1F197 or 0x1F4AF => "yes",
        0x1F44E or 0x274C or 0x274E or 0x2716 or 0x1F645 or 0x1F6AB => "no",
        0x1F937 or 0x1F914 or 0x2753 or 0x1F615 => "dunno",
        0x1F622 or 0x1F62D or 0x1F625 or 0x1F97A or 0x1F61E or 0x1F614 or 0x2639 or 0x1F641 => "sad",
        0x1F620 or 0x1F621 or 0x1F92C or 0x1F624 => "angry",
        0x1F628 or 0x1F630 or 0x1F631 or 0x1F61F or 0x1F627 => "worried",
        0x1F494 => "heartbroken",
        0x1F602 or 0x1F923 or 0x1F606 => "lol",
        0x1F44B => "hi",
        0x1F64F => "please",
        0x2764 or 0x1F495 or 0x1F496 or 0x1F970 or 0x1F60D => "love",
        0x1F519 or 0x23EA or 0x2B05 => "back",
        0x23ED or 0x23E9 => "skip",
        0x1F6D1 or 0x270B or 0x23F9 => "stop",
        0x1F198 => "help",
        _ => null,
    };
}
