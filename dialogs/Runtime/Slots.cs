using System.Text.Json.Serialization;

namespace GuidanceBot.Runtime;

/// <summary>The only two things of a visitor's wording that are woven into authored sentences.</summary>
/// <param name="Relation">Id of a relation entry, such as <c>relation.husband</c>; <c>relation.partner</c> until the visitor says.</param>
/// <param name="Pronoun">As the visitor used it. Never inferred from the relation.</param>
public sealed record Slots(string Relation, Pronoun Pronoun)
{
    public static readonly Slots Default = new("relation.partner", Pronoun.They);
}

/// <summary>The pronoun the visitor used for the partner.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Pronoun>))]
public enum Pronoun
{
    They,
    She,
    He,
}
