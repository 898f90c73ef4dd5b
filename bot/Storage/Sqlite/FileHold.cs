using GuidanceBot.Practice;

namespace GuidanceBot.Storage;

/// <summary>
/// Holds the database file as SQLite itself locks it, by the bytes it reserves for that. A file that is damaged can be
/// held all the same, and a service that runs, busy or idle, is seen: in WAL mode each connection keeps its share.
/// </summary>
internal sealed class FileHold : IDisposable
{
    // PENDING_BYTE of SQLite's file format, followed by the reserved byte and 510 shared ones.
    private const long FirstLockByte = 0x4000_0000;
    private const long LockBytes = 512;

    private readonly FileStream? file;

    private FileHold(FileStream? file) => this.file = file;

    /// <summary>Holds nothing where there is no file.</summary>
    /// <exception cref="OperatorException">A service, or another program, has it open.</exception>
    public static FileHold Take(string path)
    {
        if (OperatingSystem.IsMacOS() || OperatingSystem.IsFreeBSD()) throw new OperatorException("restore cannot tell here whether a service runs: run it on Linux, or on Windows.");
        if (!File.Exists(path)) return new FileHold(null);
        var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            file.Lock(FirstLockByte, LockBytes);
            return new FileHold(file);
        }
        catch (IOException)
        {
            file.Dispose();
            throw new OperatorException($"GuidanceBot:Storage:Path is {path}, which a service or another program has open: stop it first.");
        }
    }

    public void Dispose() => file?.Dispose();
}
