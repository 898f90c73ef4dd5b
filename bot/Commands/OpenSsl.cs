using System.Runtime.InteropServices;
using GuidanceBot.Practice;

namespace GuidanceBot.Commands;

/// <summary>The one library that the publish does not bring: the runtime ends the process without a word of ours where it is missing.</summary>
internal static class OpenSsl
{
    // The names .NET looks for, of versions that it still takes.
    private static readonly string[] Names = ["libssl.so.3", "libssl.so.1.1"];

    /// <exception cref="OperatorException">It is not there.</exception>
    public static void Demand()
    {
        if (!OperatingSystem.IsLinux() || IsOneOf(Names)) return;
        throw new OperatorException("OpenSSL is missing on this machine: install it, on Debian 12 with apt-get install libssl3.");
    }

    internal static bool IsOneOf(IEnumerable<string> names) => names.Any(name => NativeLibrary.TryLoad(name, out _));
}
