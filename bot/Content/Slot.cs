using System.Collections.Frozen;
using GuidanceBot.Runtime;
using GuidanceBot.Understanding;

namespace GuidanceBot.Content;

/// <summary>A place in a text that is filled when it is said. Gender comes only by these: the visitor's own pronoun, and "they" until there is one.</summary>
/// <param name="Name">As between the braces.</param>
/// <param name="Forms">For they, she and he, in the order of <see cref="Pronoun"/>; empty where it is not a pronoun form.</param>
/// <param name="Capital">True where the first letter is to be a capital.</param>
internal sealed record Slot(string Name, string[] Forms, bool Capital)
{
    public const string Partner = "partner";
    public const string Practice = "practice";
    public const string Contact = "contact";

    private static readonly FrozenDictionary<string, Slot> byName = All().ToFrozenDictionary(s => s.Name, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => byName.Keys;

    public bool IsPronoun => Forms.Length > 0;

    public static Slot? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>What stands in its place.</summary>
    public string Fill(in Filling filling)
    {
        var value = Name.ToLowerInvariant() switch
        {
            Partner => filling.Partner,
            Practice => filling.Practice,
            Contact => filling.Contact,
            _ => Forms[(int)filling.Pronoun],
        };
        return Capital && value.Length > 0 ? char.ToUpperInvariant(value[0]) + value[1..] : value;
    }

    private static IEnumerable<Slot> All()
    {
        var lower = Pronouns.Forms.Select(p => new Slot(p.Key, [.. p.Value], false))
            .Concat(new[] { Partner, Practice, Contact }.Select(name => new Slot(name, [], false)))
            .ToArray();

        // A verb ending never begins a sentence.
        var capitals = lower.Where(s => s.Name is not ("s" or "es"))
            .Select(s => s with { Name = char.ToUpperInvariant(s.Name[0]) + s.Name[1..], Capital = true });
        return lower.Concat(capitals);
    }
}

/// <summary>What the slots of a text are filled with.</summary>
/// <param name="Partner">Noun of the relation, such as "husband".</param>
/// <param name="Practice">Name of the practice.</param>
/// <param name="Contact">How to reach the practice.</param>
internal readonly record struct Filling(Pronoun Pronoun, string Partner, string Practice, string Contact)
{
    /// <summary>For reading a text on its own, without a conversation or a practice.</summary>
    public static readonly Filling Plain = new(Pronoun.They, Slot.Partner, Slot.Practice, Slot.Contact);
}
