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

    public static ImmutableArray<Token> Expand(ImmutableArray<Token> tokens)
    {
        var words = ImmutableArray.CreateBuilder<Token>(tokens.Length + 8);
        for (var i = 0; i < tokens.Length; i++)
        {
            var next = i + 1 < tokens.Length ? tokens[i + 1].Word : "";
            foreach (var word in InFull(tokens[i].Word, i > 0 ? tokens[i - 1].Word : "", next))
                words.Add(tokens[i] with { Word = word });
        }

        return words.ToImmutable();
    }

    private static string[] InFull(string word, string before, string next) => word switch
    {
        "ill" => before is "am" or "im" or "been" or "is" or "was" or "mentally" or "so" or "feel" or "get" or "really" or "be" ? ["ill"] : ["i", "will"],

        // "Your always …" is a slip, "your session" is not.
        "your" when next is "always" or "never" or "so" or "such" or "being" or "just" or "too" or "not" or "a" or "an" or "the"
            or "only" or "trying" or "making" or "doing" or "acting" or "going" or "hurting" or "welcome" => ["you", "are"],
        _ => full.TryGetValue(word, out var words) ? words.Split(' ') : [word],
    };
}
