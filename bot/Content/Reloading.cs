using GuidanceBot.Content.Reading;
using GuidanceBot.Practice;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace GuidanceBot.Content;

/// <summary>
/// In development: speaks what an author has just saved. A folder that does not pass changes nothing; what is wrong in
/// it is logged, and the last good content stays.
/// </summary>
internal sealed partial class Reloading(CurrentScript current, Settings settings, ILogger<Reloading> log) : BackgroundService
{
    private const string Words = "**/*.yaml";

    // An editor saves in several steps.
    private static readonly TimeSpan quiet = TimeSpan.FromMilliseconds(300);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var files = new PhysicalFileProvider(settings.ContentPath);
        using var own = settings.OwnContentPath is { } path ? new PhysicalFileProvider(path) : null;
        // What was saved while the service started was not watched yet.
        using var changed = new SemaphoreSlim(1);
        using var watch = ChangeToken.OnChange(() => files.Watch(Words), () => changed.Release());
        using var watchOwn = own is null ? null : ChangeToken.OnChange(() => own.Watch(Words), () => changed.Release());
        while (!stopping.IsCancellationRequested)
        {
            await changed.WaitAsync(stopping);
            while (await changed.WaitAsync(quiet, stopping))
            {
            }

            Reload();
        }
    }

    private void Reload()
    {
        foreach (var script in current.All) Reload(script.Library);
    }

    private void Reload(Library spoken)
    {
        if (ContentFiles.HashOf(settings.Content) == spoken.Hash)
            return;
        var loaded = Library.Load(settings.Content, spoken.Locale, DialogNeeds.All);
        if (loaded.Library is { } library)
        {
            current.Replace(new Script(library, Voices.Of(settings.Practice, settings.Language)));
            Reloaded(log, library.Locale, library.Hash);
            return;
        }

        Kept(log, spoken.Locale, loaded.Problems.Count(problem => !problem.IsWarning), spoken.Hash);
        foreach (var problem in loaded.Problems)
            Wrong(log, problem.ToString());
    }

    [LoggerMessage(LogLevel.Information, "The content was read anew; in {Language} it is {Hash} now.")]
    private static partial void Reloaded(ILogger log, string language, string hash);

    [LoggerMessage(LogLevel.Warning, "The content in {Language} has {Errors} errors and was not taken; {Hash} stays.")]
    private static partial void Kept(ILogger log, string language, int errors, string hash);

    [LoggerMessage(LogLevel.Warning, "{Problem}")]
    private static partial void Wrong(ILogger log, string problem);
}
