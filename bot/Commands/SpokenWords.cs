using System.Collections.Immutable;
using GuidanceBot.Content;
using GuidanceBot.Practice;

namespace GuidanceBot.Commands;

/// <summary>The words of each language that is offered, as a practice speaks them.</summary>
internal sealed partial class SpokenWords
{
    private readonly List<(string Language, string Fault)> readAnew;

    public ImmutableArray<Script> Scripts { get; private init; }

    /// <param name="load">Reads a language of the content.</param>
    /// <exception cref="OperatorException">The content has to be mended first.</exception>
    public static SpokenWords Of(Settings settings, Func<ContentFolders, string, Loaded> load)
    {
        _ = WordsOf.Find(settings);
        var voice = Voices.Of(settings.Practice, settings.Language);
        var readAnew = new List<(string, string)>();
        ImmutableArray<Script> scripts = [.. settings.Practice.Languages.Select(language => new Script(Load(settings, language, load, readAnew), voice))];
        return new SpokenWords(readAnew) { Scripts = scripts };
    }

    /// <summary>Says why a start took longer than it has to.</summary>
    public void Tell(ILogger log)
    {
        foreach (var (language, fault) in readAnew) ReadAnew(log, language, fault);
    }

    private SpokenWords(List<(string, string)> readAnew) => this.readAnew = readAnew;

    private static Library Load(Settings settings, string language, Func<ContentFolders, string, Loaded> load, List<(string, string)> readAnew)
    {
        if (!Directory.Exists(Path.Combine(settings.ContentPath, language)) && Directory.Exists(settings.ContentPath))
            throw new OperatorException($"GuidanceBot:Practice:Languages has '{language}', and {settings.ContentPath} (GuidanceBot:Content:Path) has no folder of that name: write languages that the content has.");
        var loaded = load(settings.Content, language);
        if (loaded.Fault is { } fault) readAnew.Add((language, fault));
        var over = settings.OwnContentPath is { } own ? $", with {own} (GuidanceBot:Content:OwnPath) over it," : "";
        return loaded.Library ?? throw new OperatorException(string.Join(
            Environment.NewLine,
            [
                $"The content in {settings.ContentPath} (GuidanceBot:Content:Path){over} cannot be served in '{language}' (GuidanceBot:Practice:Languages):",
                .. loaded.Problems.Select(problem => $"{problem.File}({problem.Line}): {problem.Code}: {problem.Message}"),
            ]));
    }

    [LoggerMessage(LogLevel.Information, "The words in {Language} were read from their files, which makes a start take longer: the compiled content {Fault}. `guidancebot content compile` makes the next one quick.")]
    private static partial void ReadAnew(ILogger log, string language, string fault);
}
