namespace GuidanceBot.Runtime;

/// <summary>
/// Which answers a run of the engine looked at to steer by; those that only word a reply are left out. The walk over
/// every path needs it, to tell states apart that matter and to leave together those that do not.
/// </summary>
internal sealed class Reading
{
    public List<string> Steering { get; } = [];

    /// <summary>True where an answer was forgotten to be asked for anew.</summary>
    public bool Redone { get; set; }

    /// <summary>What was forgotten or begun anew: what it was before does not matter to what comes after.</summary>
    public List<string> Begun { get; } = [];

    /// <summary>The prompt that a name is about.</summary>
    public static string PromptOf(string read) => read.TrimStart('?').Split('=')[0];

    /// <summary>Name for looking only at whether a prompt was answered, and not at how.</summary>
    public static string Presence(string prompt) => $"?{prompt}";

    /// <summary>Name for looking only at whether the answer is one choice.</summary>
    public static string Being(string prompt, string choice) => $"{prompt}={choice}";

    public void Steers(string prompt) => Note(prompt, words: false);

    /// <summary>What only words a reply.</summary>
    public List<string> Wording { get; } = [];

    // A step looks at a handful of things: a list is looked through faster than a set is made.
    public void Note(string read, bool words)
    {
        var reads = words ? Wording : Steering;
        if (!reads.Contains(read))
            reads.Add(read);
    }
}
