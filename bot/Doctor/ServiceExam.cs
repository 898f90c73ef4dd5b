using System.Net.Http.Headers;
using System.Text.Json;
using GuidanceBot.Practice;

namespace GuidanceBot.Doctor;

/// <summary>A running service, by the address that visitors reach it at: what a proxy does to it shows only from outside.</summary>
internal static class ServiceExam
{
    private const string Area = "proxy";

    /// <param name="address">Of the guide, without what <c>PathBase</c> adds to it.</param>
    public static async Task<IReadOnlyList<Finding>> OfAsync(Uri address, Settings settings, HttpClient http, TimeProvider clock)
    {
        var root = new Uri(address, settings.Proxy.PathBase + "/");
        if (root is { Scheme: "http", IsLoopback: false })
            return [Finding.Bad(Area, $"{root} is not encrypted on its way to visitors: put a proxy that ends TLS before the guide, and name its https address.")];
        try
        {
            using var ready = await http.GetAsync(new Uri(root, "readyz"));
            if (!ready.IsSuccessStatusCode) return [Finding.Bad("service", $"{root}readyz answers {(int)ready.StatusCode} ({await ReasonAsync(ready)}): mend that, or correct the address, the proxy or GuidanceBot:Proxy:PathBase.")];
            return [Finding.Ok("service", $"{root} can take turns."), .. ClockExam.Of(ready, clock), await StreamAsync(root, settings.DirectLineSecret, http)];
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return [Finding.Bad("service", $"{root} cannot be had ({(fault is TaskCanceledException ? "no answer in time" : fault.Message.TrimEnd('.'))}): start the guide, or correct the address.")];
        }
    }

    // A conversation is begun, for its stream's address shows what the service takes for its own, and erased again.
    private static async Task<Finding> StreamAsync(Uri root, string? bearer, HttpClient http)
    {
        var ticket = "";
        var stream = "";
        foreach (var step in new[] { "tokens/generate", "conversations" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(root, "v3/directline/" + step));
            request.Headers.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
            using var answered = await http.SendAsync(request);
            if (!answered.IsSuccessStatusCode) return Finding.Bad("service", $"A conversation cannot be begun: {step} answers {(int)answered.StatusCode} ({await ReasonAsync(answered)}).");
            using var body = JsonDocument.Parse(await answered.Content.ReadAsStringAsync());
            bearer = body.RootElement.GetProperty("token").GetString();
            if (body.RootElement.TryGetProperty("streamUrl", out var given)) stream = given.GetString()!;
            if (body.RootElement.TryGetProperty("eraseToken", out var erase)) ticket = erase.GetString()!;
        }
        using var erased = await http.PostAsync(new Uri(root, "leave"), new StringContent(ticket));
        var expected = $"{(root.Scheme == "https" ? "wss" : "ws")}://{root.Authority}{root.AbsolutePath}";
        return stream.StartsWith(expected, StringComparison.OrdinalIgnoreCase)
            ? Finding.Ok(Area, $"Streams are at {expected}.")
            : Finding.Bad(Area, $"Streams are given as {stream.Split('?')[0]}, and should begin with {expected}: have the proxy pass on Host and X-Forwarded-Proto, and name it in GuidanceBot:Proxy:Trusted.");
    }

    private static async Task<string> ReasonAsync(HttpResponseMessage answer)
    {
        try
        {
            using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            return body.RootElement.GetProperty("error").GetProperty("message").GetString()!.TrimEnd('.');
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "and not as the guide does";
        }
    }
}
