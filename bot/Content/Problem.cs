namespace GuidanceBot.Content;

/// <summary>Something an author has to mend.</summary>
/// <param name="Code">One of <see cref="Codes"/>.</param>
/// <param name="File">Relative to the content folder, with forward slashes; of a practice's own folder, the whole path.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Message">One sentence that says how to mend it.</param>
internal sealed record Problem(string Code, string File, int Line, string Message)
{
    /// <summary>A warning is printed and blocks nothing.</summary>
    public bool IsWarning => Codes.Warnings.Contains(Code);

    public override string ToString() => $"{File}:{Line} {Code} {Message}";
}

/// <summary>Where something stands in the content.</summary>
internal readonly record struct Place(string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";
}

/// <summary>Collects the problems of one file.</summary>
internal sealed class Report(string file, ICollection<Problem> problems)
{
    public string File { get; } = file;

    /// <summary>Of another file, into the same collection.</summary>
    public Report Of(string other) => new(other, problems);

    public void Add(string code, int line, string message) => problems.Add(new Problem(code, File, line, message));
}
