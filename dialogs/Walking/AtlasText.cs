using System.Collections.Immutable;
using System.Text;
using GuidanceBot.Runtime;

namespace GuidanceBot.Walking;

/// <summary>
/// A map as text: a line for each step, a line that begins with a space for what it says, and one with two spaces for
/// each way on. The map depends on the program alone, so that it is drawn once and kept beside it.
/// </summary>
public static class AtlasText
{
    public static string Write(Atlas map)
    {
        var text = new StringBuilder();
        foreach (var step in map.Steps)
        {
            text.Append(step.Dialog).Append(' ').Append(step.Step).Append('\n');
            text.Append(' ').AppendJoin(' ', step.Ids).Append('\n');
            foreach (var way in step.Ways)
                text.Append("  ").Append(Kebab.Of(way.Kind)).Append(' ').Append(way.To).Append('|').AppendJoin('|', way.By).Append('\n');
        }

        return text.ToString();
    }

    /// <param name="text">As <see cref="Write"/> made it.</param>
    public static Atlas Read(string text)
    {
        var steps = ImmutableArray.CreateBuilder<MappedStep>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
                steps[^1] = steps[^1] with { Ways = steps[^1].Ways.Add(Way(line[2..].Split('|'))) };
            else if (line[0] == ' ')
                steps[^1] = steps[^1] with { Ids = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)] };
            else
                steps.Add(new MappedStep(line.Split(' ')[0], line.Split(' ')[1], [], []));
        }

        return new Atlas(steps.ToImmutable());
    }

    private static Way Way(string[] parts)
    {
        var (kind, to) = (parts[0].Split(' ')[0], parts[0].Split(' ')[1]);
        return new Way(Kebab.Parse<WayKind>(kind) ?? WayKind.Next, to, [.. parts.Skip(1).Where(by => by.Length > 0)]);
    }
}
