using System.Xml.Linq;
using GuidanceBot.Practice;
using GuidanceBot.Storage;

namespace GuidanceBot.Doctor;

/// <summary>The store and the ring of keys in it. Nothing is made or changed: a database that is not there yet is none's fault.</summary>
internal static class StoreExam
{
    private const string Area = "store";
    private const long LeastFree = 200L << 20;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public static async Task<IReadOnlyList<Finding>> OfAsync(StorageSettings settings, TimeProvider clock)
    {
        if (settings is { Postgres: null, Path: StorageSettings.Memory })
            return [Finding.Warn(Area, "GuidanceBot:Storage:Path is :memory:, which keeps nothing: every restart ends all conversations and voids all tokens; name a file.")];
        var found = settings.Postgres is null ? [.. File(settings.Path)] : new List<Finding>();
        if (found.Exists(finding => finding.Level == Level.Finding) || (settings.Postgres is null && !System.IO.File.Exists(settings.Path))) return found;
        try
        {
            await using var store = await Stores.OpenKeptAsync(settings);
            found.Add(Finding.Ok(Area, settings.Postgres is null ? $"{settings.Path} can be opened, and its pages fit together." : "The PostgreSQL database can be reached."));
            await foreach (var finding in Opened(store, settings, clock)) found.Add(finding);
        }
        catch (Exception fault) when (fault is OperatorException or StoreFault)
        {
            found.Add(Finding.Bad(Area, fault.Message));
        }
        return found;
    }

    private static async IAsyncEnumerable<Finding> Opened(IStore store, StorageSettings settings, TimeProvider clock)
    {
        var pending = await store.PendingAsync(CancellationToken.None);
        if (!pending.IsEmpty)
        {
            yield return settings.Migrate
                ? Finding.Warn("migrations", $"Pending: {string.Join(", ", pending)}. The next start applies them; back the store up first.")
                : Finding.Bad("migrations", $"Pending: {string.Join(", ", pending)}, and GuidanceBot:Storage:Migrate is false: run guidancebot migrate.");
            // What an older store lacks would be read below.
            yield break;
        }
        yield return Finding.Ok("migrations", "None is pending.");
        await store.ProbeAsync(CancellationToken.None);
        foreach (var finding in Keys(store, clock.GetUtcNow())) yield return finding;
    }

    private static IEnumerable<Finding> Keys(IStore store, DateTimeOffset now)
    {
        const string area = "keys";
        var ring = store.ReadRingKeys();
        var keys = ring.Select(Parsed).Where(key => key?.Name.LocalName == "key").ToArray();
        if (ring.Any(xml => Parsed(xml) is null))
            yield return Finding.Bad(area, "The ring holds something that is no key: restore a backup; tokens that are out cannot be opened as long as that is so.");
        else if (keys.Length == 0)
            yield return Finding.Warn(area, "There is no key yet: the first start makes one.");
        else if (keys.Max(key => (DateTimeOffset)key!.Element("creationDate")!) > now.AddMinutes(5))
            yield return Finding.Bad("clock", "The clock stands before the day on which a key in the store was made: set it, and keep it set by NTP.");
        else
            yield return Finding.Ok(area, $"{keys.Length} in the ring; the newest serves until {keys.Max(key => (DateTimeOffset)key!.Element("expirationDate")!):yyyy-MM-dd}, and is renewed before.");
    }

    private static XElement? Parsed(string xml)
    {
        try
        {
            var key = XElement.Parse(xml);
            return key.Name.LocalName != "key" || (key.Element("creationDate") is not null && key.Element("expirationDate") is not null) ? key : null;
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }

    private static IEnumerable<Finding> File(string path)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder))
        {
            yield return path == StorageSettings.DefaultPath
                ? Finding.Ok(Area, $"{path} is not there yet: the first start makes it, in this folder.")
                : Finding.Bad(Area, $"GuidanceBot:Storage:Path is {path}, but there is no folder {folder}: make it, or name another file.");
            yield break;
        }
        if (System.IO.File.Exists(full) && !OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(full) & Others) != 0)
            yield return Finding.Warn(Area, $"{path} may be read by other accounts: give it to its owner alone, by chmod 600.");
        if (!System.IO.File.Exists(full))
            yield return CanWrite(folder) ? Finding.Ok(Area, $"{path} is not there yet: the first start makes it.") : Finding.Bad(Area, $"GuidanceBot:Storage:Path is {path}, and this account may not write into {folder}: give it the right to, or name another file.");
        if (new DriveInfo(folder) is { DriveType: DriveType.Network })
            yield return Finding.Bad(Area, $"GuidanceBot:Storage:Path is {path}, on a disk of the network, where a write-ahead log does not hold: name a file on a local disk.");
        if (new DriveInfo(folder).AvailableFreeSpace < LeastFree)
            yield return Finding.Warn(Area, $"Less than {LeastFree >> 20} MiB are free where {path} lies: make room.");
    }

    // By a file that goes as it closes.
    private static bool CanWrite(string folder)
    {
        try
        {
            new FileStream(Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
