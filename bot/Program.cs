using GuidanceBot.Channels.Page;
using GuidanceBot.Content;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(new Library(Path.Combine(AppContext.BaseDirectory, "content/en/ui.yaml")));
var app = builder.Build();
app.MapPages();
app.Run();
return 0;
