namespace GuidanceBot.Bench;

/// <summary>Visitors whom wrk plays, each in a conversation of their own.</summary>
internal static class Visitors
{
    // Several for each connection, so that none is asked again before it was answered.
    private const int Count = 512;

    /// <summary>Begins fresh conversations and drives them: a visit is gone through from its first line.</summary>
    /// <param name="service">The service, or what is asked at the same address.</param>
    public static async Task<Wrk> DriveAsync(Server service, Folder folder, int connections, int seconds, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        var talks = new Talk[Count];
        await Parallel.ForAsync(0, Count, cancellation, async (i, token) => talks[i] = await Talk.BeginAsync(http, token));
        await File.WriteAllLinesAsync(folder.File("visitors"), talks.Select(talk => $"{talk.Id} {talk.Token}"), cancellation);
        return await AgainAsync(service, folder, connections, seconds, cancellation);
    }

    /// <summary>Drives the conversations that were begun last, at another address.</summary>
    public static Task<Wrk> AgainAsync(Server probe, Folder folder, int connections, int seconds, CancellationToken cancellation) =>
        Wrk.RunAsync(CommandOf(probe, folder, connections, seconds), cancellation);

    public static Command CommandOf(Server service, Folder folder, int connections, int seconds) => Wrk.Of(service.Address, "bench/wire/turns.lua", connections, seconds) with
    {
        Environment = new Dictionary<string, string> { ["VISIT"] = "bench/wire/visit.txt", ["CONVERSATIONS"] = folder.File("visitors") },
    };
}
