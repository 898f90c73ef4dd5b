using System.Collections.Immutable;

namespace GuidanceBot.Bench;

/// <summary>What is to be measured.</summary>
/// <param name="Quick">True for the short form.</param>
/// <param name="Runs">How often each thing is measured.</param>
/// <param name="Only">Some parts by name; empty for all of the form.</param>
internal sealed record Options(bool Quick, int Runs, ImmutableArray<string> Only)
{
    public static readonly ImmutableArray<string> Parts = ["engine", "start", "wire", "postgres", "sockets", "growth", "widget"];

    private static readonly ImmutableArray<string> quickParts = ["engine", "start", "wire"];

    /// <summary>The first name that is no part; null where all are.</summary>
    public string? Unknown => Only.FirstOrDefault(part => !Parts.Contains(part));

    public bool Has(string part) => Only.IsEmpty ? !Quick || quickParts.Contains(part) : Only.Contains(part);
}
