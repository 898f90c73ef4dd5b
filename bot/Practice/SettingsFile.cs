using System.Collections.Immutable;

namespace GuidanceBot.Practice;

/// <summary>One file of settings, read whole or named with what is wrong with it.</summary>
internal static class SettingsFile
{
    private static readonly ImmutableArray<string> Sections = [.. HostSettings.Sections, .. HostSettings.Keys, "$schema"];

    /// <param name="said">What named the file; null for the one that is shipped.</param>
    /// <exception cref="OperatorException">It is not there, cannot be read, is no JSON, or holds something outside of what is read.</exception>
    public static void AddTo(IConfigurationBuilder builder, string file, string? said = null)
    {
        var name = said is null ? file : $"{said} is {file}, which";
        if (!File.Exists(file)) throw new OperatorException($"{said} is {file}, and there is no such file: make it, or name another.");
        var text = Text(file, name);
        foreach (var slip in Parse(text, name).GetChildren().Select(child => child.Key).Where(key => !Sections.Contains(key, StringComparer.OrdinalIgnoreCase)))
            throw new OperatorException($"{name} has '{slip}' at its top, where nothing reads it: did you mean {Nearest.To(slip, Sections)}? The guide's own settings lie below \"GuidanceBot\".");
        builder.AddJsonStream(new MemoryStream(text));
    }

    private static byte[] Text(string file, string name)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"{name} cannot be read ({fault.Message.TrimEnd('.')}): give this account the right to.", fault);
        }
    }

    private static IConfigurationRoot Parse(byte[] text, string name)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonStream(new MemoryStream(text)).Build();
        }
        catch (Exception fault) when (fault is FormatException or InvalidDataException or System.Text.Json.JsonException)
        {
            throw new OperatorException($"{name} cannot be read as JSON ({(fault.InnerException ?? fault).Message.TrimEnd('.')}): mend it.", fault);
        }
    }
}
