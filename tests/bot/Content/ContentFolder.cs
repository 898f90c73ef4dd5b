using System.Collections.Immutable;
using System.Text;
using GuidanceBot.Content;
using GuidanceBot.Content.Checks;
using GuidanceBot.Walking;

namespace GuidanceBot.Tests.Content;

/// <summary>A content folder of its own for one test. It holds what code refers to, so that only what a test adds is at fault.</summary>
internal sealed class ContentFolder : IDisposable
{
    private const string Base = """
        topic: base
        status: approved
        entries:
          - { id: option.for, kind: label, text: For }
          - { id: option.against, kind: label, text: Against }
          - { id: option.living, kind: label, text: Living with it }
          - { id: took.lead, kind: line, text: "I took from that:" }
          - { id: took.and, kind: label, text: and }
          - { id: took.also, kind: label, text: "And:" }
          - { id: delete.receipt, kind: label, text: "Receipt:" }
          - { id: delete.receipt.of, kind: label, text: of your messages. }
          - { id: took.changed, kind: label, text: "Changed to:" }
          - { id: took.end, kind: line, text: "If that's off, say so." }
          - { id: chip.more, kind: label, text: More }
          - { id: line.call, kind: label, text: call }
          - { id: line.text, kind: label, text: text }
          - { id: line.emergency, kind: label, text: In an emergency }
          - { id: contact.none, kind: label, text: the contact page }
          - { id: plan.title, kind: plan, text: "My notes, for myself" }
          - { id: plan.phrases.lead, kind: plan, text: To keep in mind }
          - { id: plan.personal, kind: line, text: There is a name in it. }
          - { id: practice.contact, kind: line, text: "Reach us: {contact}" }
          - { id: practice.booking, kind: label, text: To make an appointment }
          - { id: plan.heading.decided, kind: plan, text: What I decided }
          - { id: plan.heading.private, kind: plan, text: What stays private }
          - { id: plan.heading.line, kind: plan, text: My line }
          - { id: plan.heading.when, kind: plan, text: When and where }
          - { id: plan.heading.if-no, kind: plan, text: If they say no }
          - { id: plan.heading.if-more, kind: plan, text: If more is asked }
          - { id: plan.heading.may-ask, kind: plan, text: May we ask }
          - { id: plan.heading.talk-when, kind: plan, text: When we talk }
          - { id: plan.heading.stays-private, kind: plan, text: What is private }
          - { id: plan.heading.who-knows, kind: plan, text: Who may know }
          - { id: plan.heading.look-again, kind: plan, text: When we look again }
          - { id: plan.heading.for-me, kind: plan, text: One thing for me }
          - { id: plan.heading.sources, kind: plan, text: Where this came from }
          - { id: card.disagree, kind: label, text: Seen otherwise }
          - { id: card.from, kind: label, text: Where this comes from }
          - { id: card.beside, kind: label, text: Also asked }
          - { id: card.evidence.none, kind: label, text: no source }
          - { id: card.evidence.expert, kind: label, text: professionals }
          - { id: card.evidence.experience, kind: label, text: people }
          - { id: card.evidence.study, kind: label, text: a study }
          - { id: card.evidence.law, kind: label, text: a law }
          - { id: card.evidence.practice, kind: label, text: a practice }
          - { id: relation.partner, kind: relation, text: partner, hears: [my partner] }
          - { id: relation.husband, kind: relation, text: husband, hears: [my husband] }
        """;

    private const string Sources = """
        - { id: book, title: A Book, publisher: A Press }
        - { id: study, title: A Study, publisher: A Journal, url: "https://example.org/study" }
        """;

    // Verified on a day that never gets old: the verbs judge it by today.
    private const string International = """
        region: international
        name: Anywhere
        lines:
          - id: int-directory
            kind: suicide
            name: Directory
            web: https://www.example.org/
            verified: 2100-01-01
            source: https://example.org/
        """;

    private static readonly DateOnly today = new(2026, 12, 1);

    private readonly string path = Directory.CreateTempSubdirectory("content-").FullName;

    public ContentFolder()
    {
        Put("en/a-base.yaml", Base);
        Put("sources.yaml", Sources);
        Put("resources/international.yaml", International);
    }

    public ContentFolder(string file, string text)
        : this() => Put(file, text);

    public string Path => path;

    /// <summary>A file whose only fault can be in its entries, which begin on line 5.</summary>
    public static string Topic(string entries) =>
        $"topic: ask\nsources: [book]\nstatus: approved\nentries:\n{entries}";

    public void Put(string file, string text) => Put(file, Encoding.UTF8.GetBytes(text));

    public void Put(string file, byte[] bytes)
    {
        var full = System.IO.Path.Combine(path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public ImmutableArray<Problem> Check(params RequiredEntry[] required) =>
        ContentCheck.Run(path, "en", new ContentNeeds(required, null), today).Problems;

    /// <summary>Problems where the dialogs are these.</summary>
    public ImmutableArray<Problem> Check(Atlas map) => ContentCheck.Run(path, "en", new ContentNeeds([], () => map), today).Problems;

    /// <summary>Problems as file:line CODE, in order.</summary>
    public string[] Found(params RequiredEntry[] required) =>
        [.. Check(required).Select(p => $"{p.File}:{p.Line} {p.Code}")];

    public Library Load(string locale = "en")
    {
        var loaded = Library.Load(path, locale);
        return loaded.Library ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems));
    }

    public void Dispose() => Directory.Delete(path, recursive: true);
}
