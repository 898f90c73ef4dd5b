using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>For every code, content that fails with it, and where. The entries begin on line 5 of en/ask.yaml.</summary>
internal sealed class Examples : TheoryData<string, int, string>
{
    private const string Beside = "fires: [he hit me]\n    silent: [hit the road]";
    private const string Line = "  - id: a\n    kind: line\n    text: ";

    public Examples()
    {
        Structure();
        Shapes();
        References();
        Wording();
        Options();
        Reviews();
    }

    private void Structure()
    {
        Add("GB103", 7, Line + "Some say: no.");
        Add("GB103", 7, Line + "\"Never closed.");
        Add("GB103", 7, Line + "{They} want{s} it.");
        Add("GB103", 7, Line + "*starred* words");
        Add("GB103", 7, Line + "\"\\Ub001F600\"");
        Add("GB103", 6, "  - id: a\n\tkind: line\n    text: Hello.");
        Add("GB105", 8, Line + "Hello.\n  - id: a\n    kind: line\n    text: Again.");
        Add("GB105", 5, "  - id: plan.title\n    kind: plan\n    text: My notes");
        Add("GB105", 12, Prompt("      - id: yes\n        label: Gladly\n      - id: yes\n        label: Of course"));
        Add("GB106", 8, Line + "Hello.\n    text: Again.");
        Add("GB107", 8, Line + "Hello.\n    txet: Again.");
        Add("GB107", 8, Line + "Hello.\n    why: Because.");
        Add("GB107", 5, Line + "Hello.\n    of: 0123456789ab");
        Add("GB108", 5, "  - id: a\n    kind: line");
        Add("GB108", 7, Line);
        Add("GB108", 5, "  - id: a\n    kind: prompt\n    text: How is it?");
        Add("GB108", 5, "  - kind: line\n    text: Hello.");
        Add("GB108", 5, "  - id: a\n    kind: option\n    title: Wait\n    for: It costs nothing.\n    against: It takes time.");
        Add("GB108", 5, Signal("hears: [hit me]", "fires: [he hit me]"));
        Add("GB108", 5, Signal("hears: [hit me]", "silent: [hit the road]"));
        Add("GB108", 5, "  - id: a\n    kind: synonyms");
        Add("GB108", 5, "  - id: a\n    kind: card\n    text: Mostly it is private.\n    label: Is it private?");
    }

    private void Shapes()
    {
        Add("GB109", 7, Line + "[Hello.]");
        Add("GB109", 7, Line + "{They}");
        Add("GB109", 7, Signal("hears: words", "fires: []\n    silent: []"));
        Add("GB109", 5, "  - just words");
        Add("GB110", 6, "  - id: a\n    kind: lime\n    text: Hello.");
        Add("GB110", 5, "  - id: A B\n    kind: line\n    text: Hello.");
        Add("GB110", 8, Line + "Hello.\n    status: done");
        Add("GB110", 8, Line + "Hello.\n    evidence: rumour");
        Add("GB110", 8, Line + "Hello.\n    contact: therapist");
        Add("GB110", 8, Line + "Hello.\n    contact: neither");
        Add("GB110", 8, Law("Denmark", "2026-11-21"));
        Add("GB110", 8, Law("dk", "2026-11-21"));
        Add("GB110", 10, Law("DK", "last week"));
        Add("GB111", 7, Line + "Ask {thm} about it.");
        Add("GB111", 7, Line + "A stray } brace.");
        Add("GB111", 7, Signal("hears: [\"{thy} hit me\"]", "fires: []\n    silent: []"));
        Add("GB110", 10, Signal("hears: [hit me]", Beside + "\n    reach: whisper"));
        Add("GB110", 10, Signal("hears: [hit me]", "fires: []\n    silent: []\n    needs: moonlight"));
        Add("GB122", 8, Signal("hears: [slapped me]", Beside));
        Add("GB123", 9, Signal("hears: [hit]", "fires: [he hit me]\n    silent: [let us hit the road]"));
    }

    private void References()
    {
        Add("GB112", 8, Line + "Hello.\n    sources: [bok]");
        Add("GB113", 10, Card("a", "b"));
        Add("GB119", 5, Mark("[\"i feel <feelng>\"]"));
        Add("GB119", 5, "  - id: guard.a\n    kind: guard\n    hears: [\"i am not <sayin>\"]");
        Add("GB120", 5, Mark("[\"… ,\"]"));
        Add("GB110", 5, "  - id: frame.blaming\n    kind: mark\n    text: It may sting.");
        Add("GB110", 5, "  - id: feelings\n    kind: list\n    words: [sad]");
        Add("GB110", 8, "  - id: frame.blame\n    kind: mark\n    text: It may sting.\n    only-for: [asking]");
        Add("GB108", 5, "  - id: list.a\n    kind: list");
        Add("GB117", 12, Prompt("      - id: yes\n        label: Gladly\n      - id: sure\n        label: gladly."));
        Add("GB117", 12, Prompt("      - id: yes\n        label: Gladly\n      - { id: sure, label: Of course, also: [Gladly] }"));
    }

    private void Wording()
    {
        Add("GB201", 7, Line + "One two three four five six seven eight nine ten one two three four five six seven eight nine ten more.");
        Add("GB202", 7, Line + string.Join(' ', Enumerable.Repeat("One two three four five six seven.", 9)));
        Add("GB203", 10, Prompt("      - { id: yes, label: This is far too long a chip }"));
        Add("GB203", 7, "  - id: chip.a\n    kind: label\n    text: This is far too long a chip");
        Add("GB204", 7, Line + "Well done!");
        Add("GB205", 7, Line + "A boundary can help.");
        Add("GB205", 7, Line + "It helps to hold space for it.");
        Add("GB206", 7, Line + "You should ask.");
        Add("GB207", 7, Line + "I hear you.");
        Add("GB207", 7, Line + "I’m so sorry you feel this way.");
        Add("GB208", 7, Line + "Someone committed suicide.");
        Add("GB210", 7, Line + "Ask him about it.");
        Add("GB211", 7, Line + Hard(7));
        Add("GB211", 5, Line + Hard(4) + "\n  - id: b\n    kind: line\n    text: " + Hard(4));
    }

    private void Reviews()
    {
        Add("GB212", 5, Law("DK", "2025-10-01"));
        Add("GB117", 14, Card("a", "b") + "\n" + Card("b", "a").Replace("Is b private?", "Is A private", StringComparison.Ordinal).Replace("    related: [a]", "", StringComparison.Ordinal));
        Add("GB110", 5, "  - id: signal.odd.a\n    kind: signal\n    hears: [hit me]\n    " + Beside);
        Add("GB110", 5, "  - id: thrown\n    kind: signal\n    hears: [hit me]\n    " + Beside);
        Add("GB105", 11, Law("GB", "2100-01-01") + "\n" + Law("GB", "2100-01-01").Replace("id: a", "id: b", StringComparison.Ordinal));
        Add("GB216", 10, Card("a", "a"));
        Add("GB216", 16, Card("a", "b") + "\n" + Card("b", "a"));
        Add("GB216", 22, Card("a", "b") + "\n" + Card("b", "c") + "\n" + Card("c", "b"));
        Add("GB217", 5, Line + "Hello.\n    status: draft");
        Add("GB217", 5, Line + "Hello.\n    status: in-review");
    }

    private void Options()
    {
        Add("GB209", 5, Option("It costs you nothing at all.", "It hurts."));
        Add("GB209", 5, Option("It costs you nothing. It takes no time.", "It may hurt, and it may go on."));
        Add("GB202", 5, Option(Words(18) + Words(15), Words(18) + Words(15)));
    }

    private new void Add(string code, int line, string entries) => base.Add(code, line, ContentFolder.Topic(entries));

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("so", count - 1)) + " on. ";

    private static string Hard(int sentences) =>
        string.Join(' ', Enumerable.Repeat("Institutional considerations necessitate extraordinary preparation.", sentences));

    private static string Signal(params string[] rest) => "  - id: signal.abuse-victim.active.a\n    kind: signal\n    " + string.Join("\n    ", rest);

    private static string Card(string id, string related) =>
        $"  - id: {id}\n    kind: card\n    text: Mostly it is private.\n    label: Is {id} private?\n    asks: [is it]\n    related: [{related}]";

    private static string Law(string region, string verified) =>
        $"  - id: a\n    kind: law-note\n    text: Ask first.\n    region: {region}\n    source: https://example.org/\n    verified: {verified}";

    private static string Mark(string hears) => $"  - id: frame.blame\n    kind: mark\n    text: It may sting.\n    hears: {hears}";

    private static string Prompt(string choices) =>
        $"  - id: a\n    kind: prompt\n    text: How is it?\n    why: It helps.\n    choices:\n{choices}";

    private static string Option(string pro, string contra) =>
        $"  - id: a\n    kind: option\n    title: Wait\n    for: {pro}\n    against: {contra}\n    living: Days go by.";
}
