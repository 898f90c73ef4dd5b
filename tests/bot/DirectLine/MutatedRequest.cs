using System.Net.Http.Headers;
using System.Text;

namespace GuidanceBot.Tests;

/// <summary>A request as a real client sends it, changed here and there by chance. The same number always gives the same one.</summary>
internal sealed class MutatedRequest
{
    private static readonly string[] kinds = ["message", "typing", "event", "conversationUpdate", "endOfConversation", "messageReaction", "invoke", "trace", "handoff", "nonsense", "", "😀"];
    private static readonly string[] words = ["my husband is in therapy", "i'm scared", "back", "help now", "ok", "\u202Eabc", "\0", "a\u0301", "{{them}}", "<script>", "' or 1=1 --", "%s%n", "../../etc", "\ud83d"];
    private static readonly string[] marks = ["0", "1", "-1", "99999999999999999999", "abc", "", " ", "%00", "1.5", "0x1", "١"];
    private static readonly HttpMethod[] methods = [HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch, HttpMethod.Head, HttpMethod.Options, new("TRACE"), new("FOO")];

    // As it is, dots and slashes and all.
    private static readonly UriCreationOptions raw = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly Random random;
    private readonly string id;
    private readonly string token;

    public MutatedRequest(int number, string id, string token)
    {
        random = new Random(number);
        this.id = id;
        this.token = token;
        Method = Rarely(One(methods), random.Next(2) == 0 ? HttpMethod.Post : HttpMethod.Get);
        Path = Escaped(Changed(Place()));
        Body = Method == HttpMethod.Get || Method == HttpMethod.Head ? null : Bytes();
    }

    public HttpMethod Method { get; }

    public string Path { get; }

    private byte[]? Body { get; }

    public HttpRequestMessage Make(Uri root)
    {
        var request = new HttpRequestMessage(Method, new Uri(root.GetLeftPart(UriPartial.Authority) + Path, raw));
        request.Headers.TryAddWithoutValidation("Authorization", Rarely(InAscii(Changed($"Bearer {token}")), $"Bearer {token}"));
        if (random.Next(4) == 0)
            request.Headers.TryAddWithoutValidation("Origin", One(["null", "http://localhost", "https://evil.example", "file://", "https://a.example:99999"]));
        if (random.Next(8) == 0)
            request.Headers.TryAddWithoutValidation("If-Match", InAscii(Changed("\"1\"")));
        if (Body is null)
            return request;
        request.Content = new ByteArrayContent(Body);
        request.Content.Headers.ContentType = random.Next(4) == 0 ? null : new MediaTypeHeaderValue("application/json");
        return request;
    }

    public override string ToString() => $"{Method} {Path} {(Body is null ? "" : Encoding.Latin1.GetString(Body))}";

    private string Place() => Talk.Root + One(
    [
        "/tokens/generate", "/tokens/refresh", "/conversations", $"/conversations/{id}", $"/conversations/{id}?watermark={One(marks)}", $"/conversations/{id}/activities",
        $"/conversations/{id}/activities", $"/conversations/{id}/activities?watermark={One(marks)}", $"/conversations/{id}/upload?userId=me", $"/conversations/{id}/stream?watermark={One(marks)}&t={token}",
        "/../../leave", "/../../chat", "/../../readyz", "/../../openapi/v1.json", "/../../api/messages", "/session/getsessionid",
    ]);

    private byte[] Bytes()
    {
        var text = random.Next(6) switch
        {
            0 => $$"""{"user":{"id":"{{One(words)}}"},"locale":"{{One(["en", "de-DE", "", "xx-yy-zz"])}}"}""",
            1 => token,
            _ => $$"""{"type":"{{One(kinds)}}","text":"{{One(words)}}","from":{"id":"me","role":"user"},"value":{"a":[1,2,{{random.Next()}}]},"channelData":{"clientActivityID":"{{random.Next(50)}}","postBack":{{One(["true", "false", "5", "null"])}}},"timestamp":"{{One(["2026-01-01T00:00:00Z", "yesterday", "0"])}}","attachments":[],"entities":[{"type":"ClientCapabilities"}]}""",
        };
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var changes = random.Next(4); changes > 0 && bytes.Length > 0; changes--)
            bytes = Changed(bytes);
        return bytes;
    }

    private byte[] Changed(byte[] bytes)
    {
        var at = random.Next(bytes.Length);
        switch (random.Next(5))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 1:
                return bytes[..at];
            case 2:
                return [.. bytes, .. bytes[at..]];
            case 3:
                return [.. bytes[..at], (byte)'{', .. bytes[at..]];
            default:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + 1 + random.Next(8))..]];
        }
    }

    // What is sent has to be a request still: signs that no client library lets through are left to the tests of raw bytes.
    private string Changed(string text)
    {
        for (var changes = random.Next(3); changes > 0; changes--)
        {
            var at = random.Next(1, text.Length);
            text = random.Next(3) switch { 0 => text[..at] + One(["a", "/", "%2F", "%00", "é", ".", "~", "%zz", "?"]) + text[at..], 1 => text[..at] + text[Math.Min(text.Length, at + 1)..], _ => text[..at] + text[..at] };
        }

        return text.StartsWith('/') || text.StartsWith("Bearer", StringComparison.Ordinal) ? text : "/" + text;
    }

    // As every client does before it sends it: a line with bytes beyond ASCII is no request, and Kestrel refuses it by itself.
    private static string Escaped(string path) => path.Replace("é", "%C3%A9");

    // The client library sends no other headers.
    private static string InAscii(string text) => text.Replace('é', 'e');

    private T Rarely<T>(T other, T usual) => random.Next(8) == 0 ? other : usual;

    private T One<T>(T[] of) => of[random.Next(of.Length)];
}
