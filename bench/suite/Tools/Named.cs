using System.Globalization;

namespace GuidanceBot.Bench;

/// <summary>Reads lines of the form <c>name=value</c>; a name may stand in several.</summary>
internal static class Named
{
    public static Spread Read(string lines, string name) => new(
        lines.Split('\n')
            .Where(line => line.StartsWith(name + "=", StringComparison.Ordinal))
            .Select(line => double.Parse(line.AsSpan(name.Length + 1), CultureInfo.InvariantCulture)));
}
