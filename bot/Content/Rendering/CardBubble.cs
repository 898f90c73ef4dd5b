using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Content;

/// <summary>A question answered: the answer, who sees it otherwise, where it comes from, and what is asked along with it.</summary>
internal static class CardBubble
{
    public static readonly ImmutableArray<string> Labels =
        ["card.disagree", "card.from", "card.beside", .. Enum.GetValues<Evidence>().Select(LabelOf)];

    public static Bubble Of(AnswerCard reply, Wordings words)
    {
        var entry = words.Library.Find(reply.Id) ?? throw new KeyNotFoundException($"The content has no card '{reply.Id}'.");
        return Bubble(
            new BubbleCard(words[reply.Id], entry.Card!.Disagree is { } other ? words.Fill(other) : null, From(entry.Background, words), Beside(reply.Beside, words)),
            words,
            [reply.Id]);
    }

    public static Bubble Of(NoAnswer reply, Wordings words) =>
        Bubble(new BubbleCard(words[reply.Id], null, null, Beside(reply.Nearest, words)), words, [reply.Id]);

    private static Bubble Bubble(BubbleCard card, Wordings words, ImmutableArray<string> ids)
    {
        string?[] parts =
        [
            card.Text,
            card.Disagree is null ? null : $"{words["card.disagree"]}: {card.Disagree}",
            card.From is null ? null : $"{words["card.from"]}: {card.From}",
            card.Beside.IsEmpty ? null : $"{words["card.beside"]}: {string.Join(" / ", card.Beside)}",
        ];
        return new Bubble { Kind = BubbleKind.Card, Text = string.Join("\n\n", parts.OfType<string>()), ContentIds = ids, Card = card };
    }

    // "A Practical Wedding, HuffPost (professionals say so)".
    private static string? From(Background background, Wordings words)
    {
        var publishers = background.Sources.Select(source => words.Library.Source(source.Id)?.Publisher).OfType<string>().Distinct().ToArray();
        var evidence = words[LabelOf(background.Evidence)];
        return publishers.Length == 0 ? evidence : $"{string.Join(", ", publishers)} ({evidence})";
    }

    private static ImmutableArray<string> Beside(ImmutableArray<string> cards, Wordings words) =>
        [.. cards.Select(id => words.Library.Find(id)?.Card?.Label).OfType<Template>().Select(words.Fill)];

    private static string LabelOf(Evidence evidence) => $"card.evidence.{Names<Evidence>.Of(evidence)}";
}
