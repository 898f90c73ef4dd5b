namespace GuidanceBot.Content.Reading;

/// <summary>Puts a practice's chips over those of a prompt of ours. Which choices there are, and in which order, stays.</summary>
internal static class RewordedChoices
{
    private static readonly string[] keys = ["id", "label", "took"];
    private static readonly string[] kept = ["also", "hears"];

    public static Sequence Over(Sequence ours, Sequence own, Report report)
    {
        var known = ours.Items.OfType<Mapping>().Select(Id).OfType<Scalar>().Select(id => id.Text).ToArray();
        var given = new Dictionary<string, Mapping>(StringComparer.Ordinal);
        // What is no choice at all is left to the reader of entries.
        var others = own.Items.Where(item => item is not Mapping choice || Id(choice) is null).ToArray();
        foreach (var choice in own.Items.Except(others).Cast<Mapping>())
        {
            var id = Id(choice)!;
            if (!known.Contains(id.Text))
                report.Add(Codes.OwnUnknown, id.Line, $"This prompt has no choice `{id.Text}`, and none can be added.{Nearest.Hint(id.Text, known)}");
            else if (!given.TryAdd(id.Text, Taken(choice, report)))
                report.Add(Codes.DuplicateId, id.Line, $"The choice `{id.Text}` is already in this entry.");
        }

        return new Sequence(own.Line, [.. ours.Items.Select(item => One(item, given, own.Line)), .. others]);
    }

    private static Node One(Node item, Dictionary<string, Mapping> given, int line)
    {
        if (item is not Mapping ours || Id(ours) is not { } id)
            return item;
        var own = given.GetValueOrDefault(id.Text) ?? new Mapping(line, []);
        return Rewording.KeepLabel(Rewording.Merge(ours, own), ours, "also");
    }

    private static Mapping Taken(Mapping choice, Report report)
    {
        foreach (var pair in choice.Pairs.Where(pair => kept.Contains(pair.Key.Text)))
            report.Add(Codes.OwnChangesMore, pair.Key.Line, $"`{pair.Key.Text}` of a choice stays as it is: only {string.Join(", ", keys.Skip(1))} can be changed. Take it out.");
        foreach (var pair in choice.Pairs.Where(pair => pair.Key.Text is "label" or "took"))
            Rewording.RefuseEmpty(pair, Id(choice)!.Text, report);
        return choice with { Pairs = [.. choice.Pairs.Where(pair => !kept.Contains(pair.Key.Text))] };
    }

    private static Scalar? Id(Mapping choice) => choice.Find("id") as Scalar;
}
