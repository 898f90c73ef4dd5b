using GuidanceBot.Runtime;

namespace GuidanceBot.Content;

/// <summary>The library's texts, filled for one turn.</summary>
internal sealed class Wordings
{
    private readonly Library library;
    private readonly Filling filling;

    public Wordings(Library library, Slots slots, PracticeVoice practice)
    {
        this.library = library;
        var relation = library.Find(slots.Relation) ?? library.Find(Slots.Default.Relation);
        filling = new Filling(
            slots.Pronoun,
            relation?.Text?.Plain ?? Slot.Partner,
            practice.Name,
            practice.Contact ?? library.Label("contact.none"));
    }

    public Library Library => library;

    public string this[string id] => Fill(library.Text(id));

    /// <summary>Words to say aloud, or a visitor's own. Marks that turn the direction of writing would turn what follows as well, so they go.</summary>
    public static string Quote(string text) => $"“{string.Concat(text.Where(letter => !TurnsWriting(letter)))}”";

    public string Label(string prompt, string choice)
    {
        foreach (var offered in library.Find(prompt)?.Prompt?.Choices ?? [])
        {
            if (offered.Id.Id == choice)
                return Fill(offered.Label);
        }

        return library.Find(choice)?.Card is { } card
            ? Fill(card.Label)
            : throw new KeyNotFoundException($"The content has no choice '{choice}' in '{prompt}'.");
    }

    public BubbleOption Option(string id)
    {
        var parts = library.Find(id)?.Option ?? throw new KeyNotFoundException($"The content has no option '{id}'.");
        return new BubbleOption(id, Fill(parts.Title), Fill(parts.For), Fill(parts.Against), Fill(parts.Living));
    }

    public string Fill(Template template) => template.Render(filling);

    // Unicode Standard Annex 9, 2: explicit embeddings, overrides and isolates.
    private static bool TurnsWriting(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
