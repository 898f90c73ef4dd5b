namespace GuidanceBot.Doctor;

/// <summary>How much something matters.</summary>
internal enum Level
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Works, and is worth a look.</summary>
    Warning,

    /// <summary>Has to be mended.</summary>
    Finding,
}

/// <summary>What one look has found: a sentence that names the setting, the file or the header, and the mend.</summary>
/// <param name="Area">What was looked at.</param>
internal sealed record Finding(string Area, Level Level, string Message)
{
    public static Finding Ok(string area, string message) => new(area, Level.Ok, message);

    public static Finding Warn(string area, string message) => new(area, Level.Warning, message);

    public static Finding Bad(string area, string message) => new(area, Level.Finding, message);
}
