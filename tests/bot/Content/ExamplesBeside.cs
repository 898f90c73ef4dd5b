using GuidanceBot.Content.Signing;
using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>For what is not in the words themselves: a file that fails, beside <see cref="GoodContent"/>, and where.</summary>
internal sealed class ExamplesBeside : TheoryData<string, string, int, string>
{
    private const string Days = "on: 2026-01-01, due: 2027-01-01";

    public ExamplesBeside()
    {
        SignOffs();
        Points();
        Languages();
        Locales();
    }

    private void SignOffs()
    {
        void Fails(string code, int line, string signed) => Add(code, "en/signoff.yaml", line, signed);
        string Signed(string more) => $"- {{ id: ask.hello, hash: \"{Hash}\", by: Dr. Ada, {more} }}\n";

        Fails("GB218", 1, $"- {{ id: ask.hello, hash: \"0123456789ab\", by: Dr. Ada, {Days} }}");
        Fails("GB219", 1, Signed("on: 2025-11-30, due: 2026-11-30"));
        Fails("GB220", 2, Signed(Days) + $"- {{ id: ask.helo, hash: \"{Hash}\", by: Dr. Ada, {Days} }}");
        Fails("GB105", 2, Signed(Days) + Signed(Days));
        Fails("GB109", 1, "ask.hello: Dr. Ada");
        Fails("GB109", 2, Signed(Days) + "- ask.say");
        Fails("GB107", 1, Signed(Days + ", date: 2026-01-01"));
        Fails("GB108", 1, Signed("on: 2026-01-01"));
        Fails("GB110", 1, Signed("on: yesterday, due: 2027-01-01"));
        Fails("GB103", 1, "- { id: ask.hello");
    }

    private void Languages()
    {
        void Fails(string code, int line, string languages) => Add(code, "languages.yaml", line, languages);

        Fails("GB109", 1, "de: [ich]");
        Fails("GB109", 2, "- { code: de, words: [ich] }\n- ich");
        Fails("GB108", 1, "- { words: [ich] }");
        Fails("GB108", 1, "- { code: de }");
        Fails("GB107", 1, "- { code: de, wrods: [ich], words: [ich] }");
        Fails("GB105", 2, "- { code: de, words: [ich] }\n- { code: DE, words: [du] }");
        Fails("GB110", 1, "- { code: de, words: [ich bin] }");
        Fails("GB110", 1, "- { code: de, words: ['1'] }");
        Fails("GB103", 1, "- { code: de");
    }

    private void Points()
    {
        void Fails(string code, int line, string points) => Add(code, "points/x.yaml", line, points);
        string Point(string told) => $"  - id: x.private\n    says: It is private.\n    who: author\n    {told}\n";
        const string From = "source: book\npoints:\n";

        Fails("GB223", 3, From + Point("told: []"));
        Fails("GB113", 6, From + Point("told: [ask.privat]"));
        Fails("GB112", 3, "source: bok\npoints:\n" + Point("told: [ask.private]"));
        Fails("GB105", 7, From + Point("told: [ask.private]") + Point("told: [ask.private]"));
        Fails("GB107", 7, From + Point("told: [ask.private]\n    tolt: [ask.hello]"));
        Fails("GB104", 1, "");
    }

    private void Locales()
    {
        void Fails(string code, string locale) => Add(code, "en/locale.yaml", 1, locale);

        Fails("GB110", "direction: up");
        Fails("GB108", "direction:");
        Fails("GB104", "");
    }

    // Of the text that `ask.hello` has in GoodContent.
    private static string Hash
    {
        get
        {
            using var folder = new ContentFolder("en/ask.yaml", GoodContent.Ask);
            return Fingerprint.Of(folder.Load().Find("ask.hello")!);
        }
    }
}
