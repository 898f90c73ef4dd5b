using System.Runtime.InteropServices;

namespace GuidanceBot.Commands;

/// <summary>
/// Keeps the memory of the process, which holds keys and words of conversations under way, from being written to a disk
/// when it crashes, and from being read by other programs of the same account.
/// </summary>
internal static class CoreDumps
{
    // Of <sys/resource.h> and <sys/prctl.h>.
    private const int CoreLimit = 4;
    private const int GetDumpable = 3;
    private const int SetDumpable = 4;

    /// <summary>True on Linux where neither is possible any more; elsewhere the system's own settings stand.</summary>
    public static bool AreOff => OperatingSystem.IsLinux() && Control(GetDumpable, 0, 0, 0, 0) == 0;

    public static void SwitchOff()
    {
        if (!OperatingSystem.IsLinux()) return;
        // The limit as it is, and the highest it may be set to again.
        _ = SetLimit(CoreLimit, [0, 0]);
        // The limit alone does not bind where the system hands dumps to a program.
        _ = Control(SetDumpable, 0, 0, 0, 0);
    }

    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int resource, nuint[] limits);

    [DllImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int option, nuint first, nuint second, nuint third, nuint fourth);
}
