namespace GuidanceBot.Bench;

/// <summary>Conversations that wrk goes on with.</summary>
internal static class Visitors
{
    // Several for each connection, so that none is asked again before it was answered.
    private const int Count = 512;

    /// <summary>Begins them, and writes them down for the script.</summary>
    /// <returns>What drives them at so many connections, for so many seconds.</returns>
    public static async Task<Func<int, int, Command>> BeginAsync(Server service, Folder folder, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        var talks = new Talk[Count];
        await Parallel.ForAsync(0, Count, cancellation, async (i, token) => talks[i] = await Talk.BeginAsync(http, token));
        var file = folder.File("visitors");
        await File.WriteAllLinesAsync(file, talks.Select(talk => $"{talk.Id} {talk.Token}"), cancellation);
        return (connections, seconds) => Wrk.Of(service.Address, "bench/wire/turns.lua", connections, seconds) with
        {
            Environment = new Dictionary<string, string> { ["VISIT"] = "bench/wire/visit.txt", ["VISITORS"] = file },
        };
    }
}
