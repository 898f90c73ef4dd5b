using System.CommandLine;
using GuidanceBot.Content;
using GuidanceBot.Content.Checks;
using GuidanceBot.Practice;

namespace GuidanceBot.Commands;

/// <summary><c>content …</c>: the tools of the people who own the words.</summary>
internal static class ContentCommand
{
    /// <summary>Exit code where there is something to mend.</summary>
    public const int Broken = 2;

    public static Command Create() => Create(ContentNeeds.Shipped);

    /// <param name="needs">What the dialogs need of the content.</param>
    public static Command Create(ContentNeeds needs) => new("content", "Works with the words the bot says.")
    {
        CheckCommand.Create(needs),
        ReadCommand.Create(needs),
        SignCommand.Create(),
        CoverageCommand.Create(needs),
        GraphCommand.Create(needs),
        CompileCommand.Create(),
    };
}

/// <summary>Which words a verb works with.</summary>
internal sealed class ContentOptions
{
    private readonly Option<string?> path = new("--path") { Description = "The content folder. By default the one of the settings." };

    private readonly Option<string?> own = WordsOf.OwnOption();

    private readonly Option<string> locale = new("--locale")
    {
        Description = "The language: a folder within it.",
        DefaultValueFactory = _ => Locale.Source,
    };

    /// <summary>Gives a verb its options, and what it does with them: (folders, locale, what was parsed) → exit code.</summary>
    public static Command Give(Command verb, Func<ContentFolders, string, ParseResult, int> run)
    {
        var options = new ContentOptions();
        verb.Add(options.path);
        verb.Add(options.own);
        verb.Add(options.locale);
        verb.SetAction(parsed =>
        {
            var settings = SettingsReader.Read(Configuration.Build(parsed.UnmatchedTokens));
            var locale = parsed.GetValue(options.locale)!;
            return run(WordsOf.Find(settings, parsed.GetValue(options.path), parsed.GetValue(options.own), locale), locale, parsed);
        });
        return verb;
    }

    /// <summary>The content of a verb that only works on what is sound.</summary>
    /// <exception cref="OperatorException">It has errors of structure.</exception>
    public static Content.Reading.Draft Sound(ContentFolders folders, string locale, IReadOnlyCollection<RequiredEntry> required, bool withPoints = true)
    {
        var draft = Content.Reading.ContentLoader.Load(folders, locale, [.. Renderer.Required, .. required], withPoints);
        var errors = draft.Problems.Count(problem => !problem.IsWarning);
        return errors == 0
            ? draft
            : throw new OperatorException($"The content in {folders} ({locale}) has {errors} {(errors == 1 ? "error" : "errors")}: `guidancebot content check` names them.");
    }

    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
}
