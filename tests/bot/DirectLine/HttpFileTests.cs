using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GuidanceBot.Tests.Content;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>docs/guidancebot.http works as it stands.</summary>
public sealed partial class HttpFileTests
{
    [Fact]
    public async Task Every_request_of_the_file_is_answered_as_it_says()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var answers = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var requests = Requests();

        foreach (var block in requests)
        {
            using var request = Parse(Fill(block, service.Http.BaseAddress!, answers));
            using var response = await service.Http.SendAsync(request);
            Assert.Equal((block, (HttpStatusCode)int.Parse(Answers().Match(block).Groups[1].Value, provider: null)), (block, response.StatusCode));
            if (Named().Match(block) is { Success: true } name)
                answers[name.Groups[1].Value] = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        }

        Assert.True(requests.Count > 10);
    }

    [Fact]
    public async Task The_file_has_every_call_that_is_described_but_for_the_stream()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var document = JsonSerializer.Deserialize<JsonElement>(await service.Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        var described = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Where(operation => !Tags(operation).Contains("Page")).Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"));

        var written = Requests().Select(block => RequestLine().Match(block)).Select(line => $"{line.Groups[1].Value} {Conversation().Replace(line.Groups[2].Value, "/conversations/{conversationId}")}").ToHashSet();

        Assert.Equal(["GET /v3/directline/conversations/{conversationId}/stream"], described.Except(written));
    }

    private static string[] Tags(JsonProperty operation) => [.. operation.Value.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!)];

    // A block without a request is the introduction.
    private static List<string> Requests() =>
        [.. File.ReadAllText(Path.Combine(Repository.Root, "docs/guidancebot.http")).Split("\n###").Where(block => RequestLine().IsMatch(block))];

    private static string Fill(string block, Uri host, Dictionary<string, JsonElement> answers) => Variable().Replace(block, variable =>
        variable.Value == "{{host}}" ? host.GetLeftPart(UriPartial.Authority) : answers[variable.Groups[1].Value].GetProperty(variable.Groups[2].Value).GetString()!);

    private static HttpRequestMessage Parse(string block)
    {
        var line = Regex.Match(block, @"^([A-Z]+) (\S+)$", RegexOptions.Multiline);
        var (head, body) = block[line.Index..].Split("\n\n", 2) is [var first, var second] ? (first, second.Trim()) : (block[line.Index..], "");
        var headers = head.Split('\n').Skip(1).Where(text => text.Contains(':', StringComparison.Ordinal)).ToDictionary(text => text.Split(':')[0], text => text.Split(':', 2)[1].Trim());
        var request = new HttpRequestMessage(new HttpMethod(line.Groups[1].Value), line.Groups[2].Value);
        if (headers.Remove("Content-Type", out var type)) request.Content = new StringContent(body, Encoding.UTF8, type);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return request;
    }

    [GeneratedRegex(@"^([A-Z]+) \{\{host\}\}([^?\s]+)", RegexOptions.Multiline)]
    private static partial Regex RequestLine();

    [GeneratedRegex(@"/conversations/\{\{[^}]+\}\}")]
    private static partial Regex Conversation();

    [GeneratedRegex(@"\{\{(\w+)(?:\.response\.body\.\$\.(\w+))?\}\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^# answers (\d{3})$", RegexOptions.Multiline)]
    private static partial Regex Answers();

    [GeneratedRegex(@"^# @name (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Named();
}
