using System.Net.Sockets;
using System.Text;

namespace GuidanceBot.Tests.Edge;

/// <summary>One connection, byte by byte, for what no client of a library sends.</summary>
internal sealed class Wire : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TcpClient connection = new();
    private readonly byte[] buffer = new byte[64 * 1024];

    public static async Task<Wire> OpenAsync(Uri service)
    {
        var wire = new Wire();
        await wire.connection.ConnectAsync(service.Host, service.Port);
        return wire;
    }

    public Task SendAsync(string text) => connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text)).AsTask();

    /// <summary>What comes next; empty when the other side has closed.</summary>
    public async Task<string> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return Encoding.UTF8.GetString(buffer, 0, await connection.GetStream().ReadAsync(buffer, patience.Token));
    }

    /// <summary>All that comes until the other side closes.</summary>
    public async Task<string> ToEndAsync()
    {
        var heard = new StringBuilder();
        try
        {
            while (await NextAsync() is { Length: > 0 } more) heard.Append(more);
        }
        catch (IOException)
        {
            // Cut off with what was still on its way.
        }
        return heard.ToString();
    }

    public void Dispose() => connection.Dispose();
}
