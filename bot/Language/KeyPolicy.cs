using Azure.Core;
using Azure.Core.Pipeline;

namespace GuidanceBot.Language;

/// <summary>Signs in with one of the two keys of a language resource. Settings let it go to https alone.</summary>
internal sealed class KeyPolicy(string key) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue("Ocp-Apim-Subscription-Key", key);
}
