namespace GuidanceBot.Bench;

/// <summary>One line of the table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Figure">What several runs gave; null where it could not be measured.</param>
/// <param name="Unit">Of the figure.</param>
/// <param name="By">The command that made it; where nothing was measured, why.</param>
internal sealed record Row(string What, Spread? Figure, string Unit, string By)
{
    /// <summary>How it is called in the lines <c>name=value</c>; null where it is not among them.</summary>
    public string? Name { get; init; }

    /// <summary>What is to be reached; null where nothing is.</summary>
    public Aim? Aim { get; init; }

    public static Row Missing(string what, string why) => new(what, null, "", why);
}

/// <summary>What is to be reached.</summary>
/// <param name="IsLeast">True where more is better.</param>
internal readonly record struct Aim(double Value, bool IsLeast)
{
    public static Aim AtLeast(double value) => new(value, true);

    public static Aim AtMost(double value) => new(value, false);

    public bool IsMetBy(double figure) => IsLeast ? figure >= Value : figure <= Value;
}
