using System.Text.Json.Nodes;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>
/// Somebody with a conversation, whose client posts as published ones do: what got no answer, or was refused for now, is
/// posted again with the same id to whichever node lives, and nothing else meanwhile.
/// </summary>
/// <param name="nodes">Where a node may live.</param>
/// <param name="tally">What is counted over all visitors.</param>
internal sealed class Visitor(IReadOnlyList<Uri> nodes, Tally tally, CancellationToken giveUp)
{
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(50);

    private readonly List<Post> posts = [];
    private int tries;

    /// <summary>What it posted, in order; the last one may still be on its way.</summary>
    public IReadOnlyList<Post> Posts
    {
        get
        {
            lock (posts) return [.. posts];
        }
    }

    public string Id { get; private set; } = "";

    public string Token { get; private set; } = "";

    /// <summary>The client's own id of an activity; null for the bot's.</summary>
    public static string? ClientIdOf(JsonNode activity) => (string?)activity["channelData"]?["clientActivityID"];

    /// <summary>Takes up a conversation, which is one however often it has to be tried.</summary>
    public async Task BeginAsync()
    {
        var start = await UntilAsync(200, () => SendAsync(HttpMethod.Post, "/tokens/generate", null, () => Talk.Json(new { })));
        Id = start.Text("conversationId");
        var begun = await UntilAsync(201, () => SendAsync(HttpMethod.Post, "/conversations", start.Text("token"), () => Talk.Json(new { })));
        Assert.Equal(Id, begun.Text("conversationId"));
        Token = begun.Text("token");
    }

    /// <summary>Says something, and notes the id it was acknowledged with.</summary>
    public Task SayAsync(string text) => DeliverAsync(Next(text));

    /// <summary>What is to be posted next.</summary>
    public Post Next(string text)
    {
        lock (posts)
        {
            var post = new Post($"{Id}-{posts.Count + 1}", text);
            posts.Add(post);
            return post;
        }
    }

    /// <summary>Posts it until it is acknowledged.</summary>
    public async Task DeliverAsync(Post post)
    {
        var answer = await UntilAsync(200, () => PostAsync(post));
        post.ActivityId = answer.Text("id");
        if (post.SeenId is { } seen) Assert.Equal(seen, post.ActivityId);
        tally.Acknowledged.Add();
    }

    /// <summary>Looks whether the log holds a post already, which it must not where every try was refused.</summary>
    public async Task LookAsync(Post post)
    {
        // The first page holds the whole of a conversation under load.
        if (await ReadAsync() is not { Status: 200 } answer) return;
        var echo = Page.Of(answer.Body).Activities.FirstOrDefault(activity => ClientIdOf(activity) == post.ClientId);
        if (echo is null) return;
        Assert.True(post.MayBeKept, $"{post.ClientId} was refused, and kept all the same.");
        post.SeenId = (string?)echo["id"];
    }

    /// <summary>One page of the log; null where there was no answer.</summary>
    public Task<Answer?> ReadAsync(string watermark = "") =>
        SendAsync(HttpMethod.Get, $"/conversations/{Id}/activities?watermark={watermark}", Token, () => null);

    /// <summary>The whole log, polled from its beginning.</summary>
    public async Task<IReadOnlyList<JsonNode>> LogAsync()
    {
        var log = new List<JsonNode>();
        var watermark = "";
        while (true)
        {
            var page = Page.Of((await UntilAsync(200, () => ReadAsync(watermark))).Body);
            if (page.Activities.Count == 0) return log;
            log.AddRange(page.Activities);
            watermark = page.Watermark;
        }
    }

    /// <summary>A new URL for a stream that begins after a watermark; null where there was no answer.</summary>
    public async Task<Uri?> StreamAfterAsync(string watermark)
    {
        var answer = await SendAsync(HttpMethod.Get, $"/conversations/{Id}?watermark={watermark}", Token, () => null);
        return answer?.Status == 200 ? new Uri(answer.Text("streamUrl")) : null;
    }

    // Nobody else posts here, so what the log holds between two tries is what became of the first.
    private async Task<Answer?> PostAsync(Post post)
    {
        if (post is { MayBeKept: true, SeenId: null }) await LookAsync(post);
        var answer = await SendAsync(HttpMethod.Post, $"/conversations/{Id}/activities", Token, () => Talk.Message(post.Text, post.ClientId));
        // A server of databases that goes away may have kept what its node then had to refuse.
        if (answer is null || (answer.IsRefused && nodes.Count > 1)) post.MayBeKept = true;
        else if (answer.IsRefused) await LookAsync(post);
        return answer;
    }

    // Each node twice in a row: a look and the post behind it go to one, and the next try to another.
    private Task<Answer?> SendAsync(HttpMethod method, string path, string? token, Func<HttpContent?> content) =>
        Wire.SendAsync(nodes[Interlocked.Increment(ref tries) / 2 % nodes.Count], method, path, token, content());

    private async Task<Answer> UntilAsync(int expected, Func<Task<Answer?>> send)
    {
        while (true)
        {
            var answer = await send();
            if (answer?.Status == expected || answer is { Status: 200 }) return answer;
            if (answer is { IsRefused: false }) Assert.Fail($"Conversation {Id} was answered {answer.Status}: {answer.Body}");
            if (answer is not null) tally.Refuse(answer);
            await Task.Delay(Wait, giveUp);
        }
    }
}

/// <summary>Something posted.</summary>
internal sealed record Post(string ClientId, string Text)
{
    /// <summary>Acknowledged as this activity; null until then.</summary>
    public string? ActivityId { get; set; }

    /// <summary>Found in the log as this activity before it was acknowledged.</summary>
    public string? SeenId { get; set; }

    /// <summary>True once a try got no answer; what was refused each time cannot be in the log.</summary>
    public bool MayBeKept { get; set; }
}
