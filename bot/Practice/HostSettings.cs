using System.Collections.Immutable;

namespace GuidanceBot.Practice;

/// <summary>What is read beside the guide's own settings, from a file and from the command line alike.</summary>
internal static class HostSettings
{
    public static readonly ImmutableArray<string> Sections = ["GuidanceBot", "Logging", "Kestrel"];

    public static readonly ImmutableArray<string> Keys = ["AllowedHosts", "urls", "http_ports", "https_ports"];
}
