using GuidanceBot.Content;
using GuidanceBot.Runtime;
using GuidanceBot.Understanding;

namespace GuidanceBot.Language;

/// <summary>Observes a message before it is heard: always within the process; by the service only for those who agreed, and where it is of use.</summary>
internal sealed class Observing(ILanguageReader reader)
{
    public ValueTask<Observed> OfAsync(Script script, State state, string text, CancellationToken cancellation)
    {
        var local = script.Library.Local.Read(text);
        var wanted = script.Wants(state, text, local);
        return wanted == Wanted.None ? new(local) : reader.ReadAsync(text, wanted, script.Library, cancellation);
    }
}
