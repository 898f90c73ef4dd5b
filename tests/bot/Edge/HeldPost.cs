using System.Text;
using Xunit;

namespace GuidanceBot.Tests.Edge;

/// <summary>A message whose body comes when the test lets it: the service is in the middle of its request until then.</summary>
internal sealed class HeldPost : IDisposable
{
    private readonly Wire wire;
    private readonly string body;

    private HeldPost(Wire wire, string body) => (this.wire, this.body) = (wire, body);

    public static async Task<HeldPost> BeginAsync(Talk talk, string text)
    {
        var body = $$$"""{"type":"message","text":"{{{text}}}","channelData":{"clientActivityID":"{{{text}}}"}}""";
        var wire = await Wire.OpenAsync(talk.Http.BaseAddress!);
        await wire.SendAsync(
            $"POST {Talk.Root}/conversations/{talk.Id}/activities HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {talk.Token}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {Encoding.ASCII.GetByteCount(body)}\r\nExpect: 100-continue\r\n\r\n");
        // Said when the endpoint begins to read.
        Assert.StartsWith("HTTP/1.1 100 ", await wire.NextAsync(), StringComparison.Ordinal);
        return new HeldPost(wire, body);
    }

    public Task FinishAsync() => wire.SendAsync(body);

    /// <summary>What the service answered until it closed the connection.</summary>
    public Task<string> AnswerAsync() => wire.ToEndAsync();

    public void Dispose() => wire.Dispose();
}
