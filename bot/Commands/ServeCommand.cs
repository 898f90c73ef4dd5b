using System.CommandLine;
using GuidanceBot.Content;
using GuidanceBot.Practice;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GuidanceBot.Commands;

/// <summary>Runs the service until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var serve = new Command("serve", "Runs the service. This is what happens without a command.");
        serve.SetAction(RunAsync);
        return serve;
    }

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        CoreDumps.SwitchOff();
        var manager = new ServiceManager();
        await using var service = Service.Build(parsed.UnmatchedTokens);
        service.Lifetime.ApplicationStopping.Register(manager.Stopping);
        await service.StartAsync(cancellation);
        manager.Ready();
        // Meanwhile visitors are greeted, and who types already waits for it.
        _ = Task.Run(() => Warm(service.Services.GetRequiredService<CurrentScript>()), cancellation);
        await Console.Out.WriteLineAsync($"GuidanceBot is running. A demonstration practice page is at {PageOf(service)}");
        await service.WaitForShutdownAsync(cancellation);
        return 0;
    }

    // Much is made when it is first needed: a message that nobody sent has it made. One language after the other: the
    // first, which most speak, is not held up by the rest.
    private static void Warm(CurrentScript current)
    {
        foreach (var script in current.All)
        {
            script.Library.Phrasebook.Learned.Begin();
            _ = script.Hear(script.Start(0).State, "hello, is anyone there");
            _ = script.Library.Phrasebook.Coach;
        }
    }

    // An address for listening may name every network of the machine; a browser needs one it can open.
    private static string PageOf(WebApplication service)
    {
        var listening = service.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return listening.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).TrimEnd('/')
            + service.Services.GetRequiredService<Settings>().Proxy.PathBase + "/";
    }
}
