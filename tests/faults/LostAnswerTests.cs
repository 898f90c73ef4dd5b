using System.Net.Sockets;
using System.Text;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>A turn that was kept and whose answer never came: the retry is answered with the id of the first.</summary>
public sealed class LostAnswerTests : IDisposable
{
    private readonly CancellationTokenSource patience = new(TimeSpan.FromMinutes(2));

    public void Dispose() => patience.Dispose();

    [Fact]
    public async Task A_post_whose_connection_is_lost_right_after_it_was_sent_is_taken_once()
    {
        using var folder = new TempFolder();
        await using var node = await Node.StartAsync(folder);
        var visitor = await BeginAsync(node);

        for (var i = 0; i < 20; i++)
        {
            var post = visitor.Next("start over");
            using (await SendAsync(node, visitor, post))
            {
                // Gone without a look at what is answered, now or once it is kept.
                if (i % 2 == 1) await KeptAsync(visitor, post);
            }

            await visitor.DeliverAsync(post);
            if (i % 2 == 1) Assert.Equal(post.SeenId, post.ActivityId);
        }

        Ledger.Check(visitor, await visitor.LogAsync());
    }

    [Fact]
    public async Task A_post_that_was_kept_by_a_node_that_is_killed_before_it_is_read_is_answered_with_its_id()
    {
        using var folder = new TempFolder();
        await using var node = await Node.StartAsync(folder);
        var visitor = await BeginAsync(node);

        for (var round = 0; round < 3; round++)
        {
            var before = DatabaseFile.CountTurns(folder.Database);
            var post = visitor.Next("help now");
            using (await SendAsync(node, visitor, post))
            {
                // From the file, at the moment of the commit: the service is not asked.
                while (DatabaseFile.CountTurns(folder.Database) == before) await Task.Delay(1, patience.Token);
                node.Kill();
            }

            await node.StartAsync();
            await visitor.DeliverAsync(post);
            Assert.Equal(post.SeenId, post.ActivityId);
            Assert.Equal(before + 1, DatabaseFile.CountTurns(folder.Database));
        }

        Ledger.Check(visitor, await visitor.LogAsync());
    }

    private async Task<Visitor> BeginAsync(Node node)
    {
        var visitor = new Visitor([node.Address], new Tally(), patience.Token);
        await visitor.BeginAsync();
        return visitor;
    }

    private async Task KeptAsync(Visitor visitor, Post post)
    {
        while (post.SeenId is null)
        {
            await Task.Delay(5, patience.Token);
            await visitor.LookAsync(post);
        }
    }

    /// <summary>Sends a post and reads nothing.</summary>
    private static async Task<TcpClient> SendAsync(Node node, Visitor visitor, Post post)
    {
        post.MayBeKept = true;
        var body = await Talk.Message(post.Text, post.ClientId).ReadAsStringAsync();
        var request = $"POST {Talk.Root}/conversations/{visitor.Id}/activities HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {visitor.Token}\r\n" +
            $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";
        var client = new TcpClient();
        await client.ConnectAsync(node.Address.Host, node.Address.Port);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request));
        return client;
    }
}
