using GuidanceBot.Content;
using GuidanceBot.Runtime;
using GuidanceBot.Understanding;

namespace GuidanceBot.Language;

/// <summary>Observes a message before it is heard: always within the process; by the service only for those who agreed, and where it is of use.</summary>
internal sealed class Observing(ILanguageReader reader)
{
    /// <returns>Null where it is observed within the process alone, which is done while it is heard.</returns>
    public async ValueTask<Observed?> OfAsync(Script script, State state, string text, CancellationToken cancellation)
    {
        var wanted = script.Wants(state, text);
        return wanted == Wanted.None ? null : await reader.ReadAsync(text, wanted, script.Library, cancellation);
    }
}
