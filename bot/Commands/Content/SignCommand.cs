using System.CommandLine;
using GuidanceBot.Content;
using GuidanceBot.Content.Reading;
using GuidanceBot.Content.Signing;
using GuidanceBot.Practice;

namespace GuidanceBot.Commands;

/// <summary><c>content sign</c>: puts a clinician's name under texts as they read now.</summary>
internal static class SignCommand
{
    public static Command Create()
    {
        var ids = new Argument<string[]>("id") { Description = "Entries to sign; a name that ends in * signs all that begin so.", Arity = ArgumentArity.ZeroOrMore };
        var by = new Option<string?>("--by") { Description = "Who signs, as it is to be shown." };
        var topic = new Option<string[]>("--topic") { Description = "Signs every entry of a topic." };
        var all = new Option<bool>("--all") { Description = "Signs every entry." };
        var due = new Option<string?>("--due") { Description = "The day by which it is to be read again, such as 2027-11-22. By default a year from today." };
        var sign = new Command("sign", "Signs entries off, as they read now, in signoff.yaml beside the words.") { ids, by, topic, all, due };
        return ContentOptions.Give(sign, (folders, locale, parsed) =>
        {
            var draft = ContentOptions.Sound(folders, locale, []);
            var chosen = Choose(draft, parsed.GetValue(ids) ?? [], parsed.GetValue(topic) ?? [], parsed.GetValue(all));
            var name = parsed.GetValue(by) is { } who && !string.IsNullOrWhiteSpace(who) ? who : throw new OperatorException("Nobody is named: write --by=\"Dr. Ada Example\".");
            var signed = Sign(folders, draft, chosen, name, Due(parsed.GetValue(due)));
            parsed.InvocationConfiguration.Output.WriteLine($"{signed} {(signed == 1 ? "entry" : "entries")} signed off by {name} in {Path.GetFullPath(Path.Combine(folders.Writable, locale, SignOffFile.Name))}.");
            return 0;
        });
    }

    private static List<Entry> Choose(Draft draft, string[] ids, string[] topics, bool all)
    {
        if (ids.Length == 0 && topics.Length == 0 && !all)
            throw new OperatorException("Nothing is named to be signed: write ids, --topic=NAME, or --all.");
        var spoken = draft.Entries.Where(Fingerprint.IsSpoken).ToList();
        foreach (var id in ids.Where(id => !spoken.Any(entry => IsNamed(entry, id))))
            throw new OperatorException($"There is no entry with words called {id}.{Nearest.Hint(id, spoken.Select(entry => entry.Id))}");
        foreach (var topic in topics.Where(topic => spoken.All(entry => entry.Background.Topic != topic)))
            throw new OperatorException($"There is no topic {topic}.{Nearest.Hint(topic, spoken.Select(entry => entry.Background.Topic).Distinct())}");
        return [.. spoken.Where(entry => all || topics.Contains(entry.Background.Topic) || ids.Any(id => IsNamed(entry, id)))];
    }

    // Signing a prompt signs its parts.
    private static bool IsNamed(Entry entry, string id) => id.EndsWith('*')
        ? entry.Id.StartsWith(id[..^1], StringComparison.Ordinal)
        : entry.Id == id || entry.Whole == id;

    private static int Sign(ContentFolders folders, Draft draft, List<Entry> entries, string by, DateOnly due)
    {
        if (entries.FirstOrDefault(entry => entry.Background.Status != Status.Approved) is { } open)
            throw new OperatorException($"{open.Id} is not approved by its authors yet ({open.At}): only what is approved is signed off.");
        // Ours stay where they are; a practice's own file holds what was signed there.
        var file = $"{draft.Locale.Code}/{SignOffFile.Name}";
        var signed = draft.SignOffs.All.Where(one => folders.Own is null || one.At.File == ContentFile.In(folders.Own, file)).ToDictionary(one => one.Id, StringComparer.Ordinal);
        foreach (var entry in entries)
            signed[entry.Id] = new SignOff(entry.Id, Fingerprint.Of(entry), by, ContentOptions.Today, due, default);
        var path = Path.Combine(folders.Writable, file);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, SignOffFile.Write(signed.Values));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"{path} cannot be written ({fault.Message.TrimEnd('.')}): make the folder writable, or name another with {(folders.Own is null ? "--path" : "--own")}.");
        }

        return entries.Count;
    }

    private static DateOnly Due(string? text)
    {
        if (text is null)
            return ContentOptions.Today.AddYears(1);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
            throw new OperatorException($"--due is '{text}': write a day, such as 2027-11-22.");
        return day > ContentOptions.Today ? day : throw new OperatorException($"--due is {text}, which is past: write a later day.");
    }
}
