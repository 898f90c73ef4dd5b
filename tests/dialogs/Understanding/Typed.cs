using FsCheck;
using FsCheck.Fluent;

namespace GuidanceBot.Tests.Understanding;

/// <summary>What kind of thing a visitor types next, which says what has to hold afterwards.</summary>
internal enum Typing
{
    Chip,
    Anything,
    Back,
    Change,
    Restart,
    Aside,
    Nonsense,
    Matter,
}

/// <summary>One message to come: what is on the screen decides which chip <paramref name="Pick"/> is.</summary>
internal readonly record struct Typed(Typing Typing, int Pick)
{
    private static readonly string[] anything =
    [
        "naw", "mhm", "dunno really", "pass", "wait, the one before", "suppose so", "skip", "i don't know", "the first", "the last one", "8 out of ten",
        "yes", "no", "stop", "help now", "show the others", "i tiptoe around her", "no thats wrong", "delete this", "they're looking", "sunday on the walk",
        "the first one, and tomorrow after dinner", "does my cat need a vet?", "ok goodnight then", "i have a question", "couples therapy",
        "he hits me", "yes, and he may talk about me", "<b>bold</b> **x** [y](z)", "{they} {partner}", new string('a', 20_000),
        string.Concat(Enumerable.Repeat("my husband is talking about me ", 300)), string.Concat(Enumerable.Repeat("😭", 500)),
    ];

    private static readonly string[] backs = ["back", "back", "go back two", "wait, the one before", "go back ten"];

    private static readonly string[] changes =
    [
        "change my worry", "change what i need", "change when", "change when to sunday on our walk", "change my worry to i want to help",
        "change how much to 8 out of ten", "change what brings it up", "change what i said", "change the topic",
    ];

    private static readonly string[] asides =
        ["is it confidential?", "are you a bot?", "why do you ask?", "how much does therapy cost?", "whats the capital of peru?", "thank you", "hi"];

    private static readonly string[] nonsense =
    [
        "purple monkeys", "", "   ", "\0\u0001\u0007", "\ud800", "\udc00\ud800", "\u202Eabc\u202C", "\u200B\u200D\uFEFF", "👽👽", "?!…", "помощь 助けて", "\r\n\t",
    ];

    private static readonly string[] matters =
    [
        "i am in therapy too and i dont know what to share with him from my sessions",
        "every thursday she shuts the study door for her call and comes out a stranger",
    ];

    public static Gen<Typed> Any => Gen.Frequency(
        (40, Of(Typing.Chip)), (16, Of(Typing.Anything)), (12, Of(Typing.Back)), (7, Of(Typing.Change)), (2, Of(Typing.Restart)),
        (9, Of(Typing.Aside)), (7, Of(Typing.Nonsense)), (7, Of(Typing.Matter)));

    public static Gen<Typed> Of(Typing typing) => Gen.Choose(0, 999).Select(pick => new Typed(typing, pick));

    /// <param name="chips">What is on the screen; a visitor without chips goes on.</param>
    public string Line(string[] chips) => Typing switch
    {
        Typing.Chip => chips.Length == 0 ? "go on" : chips[Pick % chips.Length],
        Typing.Back => backs[Pick % backs.Length],
        Typing.Change => changes[Pick % changes.Length],
        Typing.Restart => "start over",
        Typing.Aside => asides[Pick % asides.Length],
        Typing.Nonsense => nonsense[Pick % nonsense.Length],
        Typing.Matter => matters[Pick % matters.Length],
        _ => anything[Pick % anything.Length],
    };
}
