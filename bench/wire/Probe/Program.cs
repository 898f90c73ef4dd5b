using System.Security.Cryptography;
using GuidanceBot.Bench;

// A bare host that takes the posts of turns.lua at the service's own address, and writes as many bytes and rows for each as
// the service does. BODY and STATE: bytes of a turn's and of a conversation's sealed part. DB: a file that is made anew.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls($"http://127.0.0.1:{Setting("PORT", "5504")}");
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, Wire.Default));
var app = builder.Build();
using var store = new GroupStore(Setting("DB", "probe.db"));
var (body, state) = (int.Parse(Setting("BODY", "4636"), null), int.Parse(Setting("STATE", "2076"), null));
long turns = 0;
app.MapPost("/v3/directline/conversations/{id}/activities", async (string id, Posted posted) =>
{
    var seq = Interlocked.Increment(ref turns);
    await store.KeepAsync(new Row(id, seq, RandomNumberGenerator.GetBytes(body), RandomNumberGenerator.GetBytes(state)));
    return new Answer($"{id}|{seq:D7}");
});
app.Run();

static string Setting(string name, string otherwise) => Environment.GetEnvironmentVariable(name) ?? otherwise;
