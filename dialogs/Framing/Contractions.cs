using System.Collections.Frozen;
using System.Collections.Immutable;
using GuidanceBot.Understanding;

namespace GuidanceBot.Framing;

/// <summary>Short forms in full, so that "you don't", "u dont" and "you do not" are one phrase. Each part keeps the whole span.</summary>
internal static class Contractions
{
    private static readonly FrozenDictionary<string, string> full = new Dictionary<string, string>
    {
        ["im"] = "i am",
        ["ive"] = "i have",
        ["id"] = "i would",
        ["iam"] = "i am",
        ["youre"] = "you are",
        ["youve"] = "you have",
        ["youll"] = "you will",
        ["youd"] = "you would",
        ["theyre"] = "they are",
        ["theyve"] = "they have",
        ["theyll"] = "they will",
        ["weve"] = "we have",
        ["shes"] = "she is",
        ["hes"] = "he is",
        ["its"] = "it is",
        ["itll"] = "it will",
        ["itd"] = "it would",
        ["thats"] = "that is",
        ["thatll"] = "that will",
        ["theres"] = "there is",
        ["whats"] = "what is",
        ["whos"] = "who is",
        ["hows"] = "how is",
        ["lets"] = "let us",
        ["dont"] = "do not",
        ["doesnt"] = "does not",
        ["didnt"] = "did not",
        ["isnt"] = "is not",
        ["arent"] = "are not",
        ["wasnt"] = "was not",
        ["werent"] = "were not",
        ["havent"] = "have not",
        ["hasnt"] = "has not",
        ["hadnt"] = "had not",
        ["cant"] = "can not",
        ["cannot"] = "can not",
        ["couldnt"] = "could not",
        ["wouldnt"] = "would not",
        ["shouldnt"] = "should not",
        ["mustnt"] = "must not",
        ["neednt"] = "need not",
        ["wont"] = "will not",
        ["aint"] = "is not",
        ["shouldve"] = "should have",
        ["couldve"] = "could have",
        ["wouldve"] = "would have",
        ["shouldntve"] = "should not have",
        ["shoulda"] = "should have",
        ["coulda"] = "could have",
        ["wanna"] = "want to",
        ["gotta"] = "got to",
        ["dunno"] = "do not know",
        ["lemme"] = "let me",
        ["gimme"] = "give me",
        ["kinda"] = "kind of",
        ["sorta"] = "sort of",
        ["alot"] = "a lot",
        ["ok"] = "okay",
        ["k"] = "okay",
        ["yr"] = "your",
        ["n"] = "and",
        ["cause"] = "because",
        ["bcos"] = "because",
        ["coz"] = "because",
        ["bcuz"] = "because",
        ["pls"] = "please",
        ["plz"] = "please",
        ["rn"] = "right now",
        ["nvr"] = "never",
        ["evr"] = "ever",
        ["luv"] = "love",
        ["abt"] = "about",
        ["sry"] = "sorry",
        ["ppl"] = "people",
        ["smth"] = "something",
        ["sth"] = "something",
        ["b4"] = "before",
        ["bf4"] = "before",
        ["tmrw"] = "tomorrow",
        ["tmr"] = "tomorrow",
        ["tomoz"] = "tomorrow",
        ["2day"] = "today",
        ["2nite"] = "tonight",
        ["tonite"] = "tonight",
        ["idc"] = "i do not care",
        ["tbh"] = "honestly",
        ["wen"] = "when",
        ["wat"] = "what",
        ["wot"] = "what",
        ["wud"] = "would",
        ["cud"] = "could",
        ["cld"] = "could",
        ["wld"] = "would",
        ["hav"] = "have",
        ["thru"] = "through",
        ["everytime"] = "every time",
        ["everyday"] = "every day",
        ["mum"] = "mother",
        ["mom"] = "mother",
        ["mam"] = "mother",
        ["dad"] = "father",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What follows an apostrophe; with one typed, "we're" is not "were" and "she'll" not "shell".
    private static readonly ImmutableArray<(string Ending, string Word)> endings = [("re", "are"), ("ll", "will"), ("ve", "have"), ("d", "would"), ("m", "am")];

    /// <param name="original">What the words were typed as.</param>
    public static ImmutableArray<Token> Expand(string original, ImmutableArray<Token> tokens)
    {
        var words = ImmutableArray.CreateBuilder<Token>(tokens.Length + 8);
        for (var i = 0; i < tokens.Length; i++)
        {
            var next = i + 1 < tokens.Length ? tokens[i + 1].Word : "";
            var before = i > 0 ? tokens[i - 1].Word : "";
            foreach (var word in Typed(original, tokens[i]) ?? InFull(tokens[i].Word, before, next))
                words.Add(tokens[i] with { Word = word });
        }

        return words.ToImmutable();
    }

    /// <summary>A phrase of the content.</summary>
    public static ImmutableArray<Token> Expand(string phrase) => Expand(phrase, Normalizer.Normalize(phrase).Tokens);

    private static string[]? Typed(string original, Token token)
    {
        var apostrophe = original.AsSpan(token.Start, token.Length).IndexOfAny('\'', '’');
        if (apostrophe <= 0)
            return null;
        var after = original.Substring(token.Start + apostrophe + 1, token.Length - apostrophe - 1).ToLowerInvariant();
        foreach (var (ending, word) in endings)
        {
            if (after == ending && token.Word.EndsWith(ending, StringComparison.Ordinal))
                return [token.Word[..^ending.Length], word];
        }

        return null;
    }

    private static string[] InFull(string word, string before, string next) => word switch
    {
        "ill" => before is "am" or "im" or "been" or "is" or "was" or "mentally" or "so" or "feel" or "get" or "really" or "be" ? ["ill"] : ["i", "will"],

        "were" when before is "" or "if" or "that" or "then" or "think" or "or" or "and" or "so" && next is "done" or "over" or "finished" or "through" or "ok" or "okay" or "fine" or "alright" or "good"
            => ["we", "are"],

        // "Your always …" is a slip, "your session" is not.
        "your" when next is "always" or "never" or "so" or "such" or "being" or "just" or "too" or "not" or "a" or "an" or "the"
            or "only" or "trying" or "making" or "doing" or "acting" or "going" or "hurting" or "welcome" => ["you", "are"],
        _ => full.TryGetValue(word, out var words) ? words.Split(' ') : [word],
    };
}
