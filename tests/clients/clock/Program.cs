using System.Globalization;
using GuidanceBot.Commands;
using GuidanceBot.Tests;

// The real service under a clock that stands still: each line of standard input sets it forward by that many hours.
// Tokens live for hours, and no setting of the service makes them shorter than clients rely on.
var clock = new FakeTime();
await using var service = Service.Build(args, builder => builder.Services.AddSingleton<TimeProvider>(clock));
await service.StartAsync();
await Console.Out.WriteLineAsync($"Listening on {service.Urls.First()}/");
while (await Console.In.ReadLineAsync() is { } hours)
{
    clock.Advance(TimeSpan.FromHours(double.Parse(hours, CultureInfo.InvariantCulture)));
    await Console.Out.WriteLineAsync($"It is {clock.GetUtcNow():O}.");
}
