using GuidanceBot.Runtime;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Content;

/// <summary>What a content gives the reader to learn from: lines that are labelled, and what words mean.</summary>
/// <param name="Ordinary">What is of no concern.</param>
/// <param name="Senses">Words by the id of what they mean.</param>
internal sealed record Teaching(
    IReadOnlyList<Example> Topics, IReadOnlyList<Example> Answers, IReadOnlyList<Example> Danger, IReadOnlyList<Example> Ordinary, IReadOnlyList<(string Id, IEnumerable<string> Words)> Senses)
{
    public static Teaching Of(IReadOnlyCollection<Entry> entries)
    {
        var (topics, answers) = (Examples(entries, Learned.TopicPrefix), Examples(entries, Learned.AnswerPrefix));
        return new Teaching(
            [.. topics, .. Examples(entries, Learned.ConcernPrefix)],
            answers,
            [.. Examples(entries, DangerExamples.Prefix), .. Examples(entries, Conduct.Prefix)],
            [.. topics, .. answers, .. Said(entries)],
            SensesOf(entries));
    }

    /// <summary>Where everything was learned before: only what words mean is still needed.</summary>
    public static Learned Known(IReadOnlyCollection<Entry> entries, Lessons lessons) => new Teaching([], [], [], [], SensesOf(entries)).Learn(lessons);

    /// <param name="lessons">What was learned of the very same; null learns it when it is needed.</param>
    public Learned Learn(Lessons? lessons = null)
    {
        // What words mean to the screen for danger would blur what a message is about.
        var ordinary = new Senses(Senses.Where(sense => !sense.Id.StartsWith(DangerExamples.SensePrefix, StringComparison.Ordinal)));
        return new Learned(Topics, Answers, ordinary, new DangerExamples(Danger, Ordinary, new Senses(Senses), lessons), lessons);
    }

    private static (string, IEnumerable<string>)[] SensesOf(IEnumerable<Entry> entries) =>
        [.. entries.Where(e => e.Kind == EntryKind.Sense).Select(e => (e.Id, e.Same.AsEnumerable()))];

    // What visitors are given to say is ordinary: answers to prompts, questions on cards, words for the partner.
    private static IEnumerable<Example> Said(IEnumerable<Entry> entries) =>
        from entry in entries
        where entry.Background.Topic is not ("safety" or "understanding")
        from text in entry switch
        {
            { Prompt: { } prompt } => prompt.Choices.Where(choice => Screen.IsOrdinary(entry.Id, choice.Id.Id)).SelectMany(choice => choice.Also.Concat(choice.Hears).Append(choice.Label.Source)),
            { Card: { } card } => card.Asks.Append(card.Label.Source),
            { Kind: EntryKind.Words, Text: { } words } => [words.Source],
            _ => [],
        }
        select new Example("", Pronouns.Fill(text, Pronoun.He));

    private static Example[] Examples(IReadOnlyCollection<Entry> entries, string prefix) =>
    [
        .. from entry in entries
           where entry.Kind == EntryKind.Examples && entry.Id.StartsWith(prefix, StringComparison.Ordinal)
           from example in entry.Examples
           select new Example(entry.Id[prefix.Length..], example.Text),
    ];
}
