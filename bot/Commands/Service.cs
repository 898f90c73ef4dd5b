using System.Collections.Immutable;
using System.Net;
using GuidanceBot.Channels.Connector;
using GuidanceBot.Channels.Describing;
using GuidanceBot.Channels.DirectLine;
using GuidanceBot.Channels.Edge;
using GuidanceBot.Channels.Form;
using GuidanceBot.Channels.Health;
using GuidanceBot.Channels.Page;
using GuidanceBot.Content;
using GuidanceBot.Counting;
using GuidanceBot.Language;
using GuidanceBot.Practice;
using GuidanceBot.Storage;
using GuidanceBot.Telemetry;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace GuidanceBot.Commands;

/// <summary>Puts the service together.</summary>
internal static class Service
{
    private const string DefaultUrl = "http://localhost:5080";

    /// <param name="arguments">Settings of the command line.</param>
    /// <param name="adjust">What a test replaces, such as the clock.</param>
    /// <param name="load">Reads a language of the content; null as it is. Tests share what they have read.</param>
    /// <exception cref="OperatorException">A setting, the content or the data folder has to be mended first.</exception>
    public static WebApplication Build(IReadOnlyList<string> arguments, Action<WebApplicationBuilder>? adjust = null, Func<ContentFolders, string, Loaded>? load = null)
    {
        var configuration = Configuration.Build(arguments);
        var settings = SettingsReader.Read(configuration);
        // Meanwhile the host is put together.
        var words = Task.Run(() => SpokenWords.Of(settings, load ?? ((folders, language) => Library.Open(folders, language))));
        var builder = CreateBuilder(arguments, configuration);
        ListenByDefault(builder);
        builder.AddServerLimits();
        builder.AddConsoleLog();
        KeepQuiet(builder.Logging);
        builder.Services.AddTelemetry(settings.Telemetry);
        var spoken = words.GetAwaiter().GetResult();
        AddConversations(builder.Services, settings, spoken.Scripts);
        if (builder.Environment.IsDevelopment()) builder.Services.AddHostedService<Reloading>();
        builder.Services.AddLimits();
        builder.Services.AddDirectLine(settings);
        builder.Services.AddForms();
        builder.Services.AddConnector(settings.Connector);
        builder.Services.AddHealth();
        builder.Services.AddOpenApiDocument();
        adjust?.Invoke(builder);
        var app = Compose(builder.Build(), settings);
        spoken.Tell(app.Logger);
        return app;
    }

    // ASP.NET would read settings from places of its own, and the verbs would then not see what the service sees.
    private static WebApplicationBuilder CreateBuilder(IReadOnlyList<string> arguments, IConfiguration configuration)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. arguments],
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
        });
        ((IConfigurationBuilder)builder.Configuration).Sources.Clear();
        builder.Configuration.AddConfiguration(configuration);
        return builder;
    }

    private static WebApplication Compose(WebApplication app, Settings settings)
    {
        app.UseSecurityHeaders();
        app.UseForwarding(settings.Proxy);
        app.UseDirectLine();
        app.MapDirectLine();
        app.MapConnector();
        app.MapPages();
        app.MapForms();
        app.MapHealth();
        app.MapOpenApiDocument();
        return app;
    }

    private static void AddConversations(IServiceCollection services, Settings settings, ImmutableArray<Script> scripts)
    {
        services.AddSingleton(settings).AddSingleton(settings.Practice).AddSingleton(settings.Retention);
        services.AddSingleton(new CurrentScript(scripts));
        services.AddLanguage(settings.Language);
        services.AddSingleton(TimeProvider.System);
        AddStore(services, settings.Storage);
        services.AddSingleton<TurnLocks>().AddSingleton<Streams>().AddSingleton<Recollections>().AddSingleton<SealedLog>().AddSingleton<StreamUrls>();
        services.AddSingleton<Scribe>().AddSingleton<Retelling>().AddSingleton<Tokens>().AddSingleton<ShownTokens>().AddSingleton<Conversations>();
        services.AddHostedService<Sweeper>();
        services.AddSingleton<Tally>().AddHostedService(provider => provider.GetRequiredService<Tally>());
        // A fixed name: the default is the content path, so an upgrade into another folder would void every token.
        services.AddDataProtection().SetApplicationName("GuidanceBot");
        services.AddOptions<KeyManagementOptions>().Configure<IStore>((keys, store) => keys.XmlRepository = new KeyRing(store));
    }

    private static void AddStore(IServiceCollection services, StorageSettings settings)
    {
        var store = Stores.OpenAsync(settings).GetAwaiter().GetResult();
        // As a factory, so that the host closes it.
        services.AddSingleton(_ => store);
        if (store is PostgresStore shared) services.AddSingleton(shared).AddHostedService<NodeNotices>();
        if (store is SqliteStore file) services.AddSingleton(file).AddHostedService<DamageWatch>();
    }

    private static void ListenByDefault(WebApplicationBuilder builder)
    {
        string[] keys = ["urls", "http_ports", "https_ports"];
        if (!builder.Configuration.GetSection("Kestrel:Endpoints").Exists() && keys.All(key => string.IsNullOrEmpty(builder.Configuration[key])))
            builder.WebHost.UseUrls(DefaultUrl);
        foreach (var url in (builder.Configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)) DemandUrl(url);
    }

    private static void DemandUrl(string url)
    {
        try
        {
            if (BindingAddress.Parse(url).Port <= IPEndPoint.MaxPort) return;
        }
        catch (FormatException)
        {
            // Told below, in our own words.
        }
        throw new OperatorException($"--urls has '{url}': write the address to listen on as {DefaultUrl}, with a port of at most {IPEndPoint.MaxPort}.");
    }

    // Request logs hold paths, hence conversation ids, and addresses. Added last, so that no configuration turns them on.
    private static void KeepQuiet(ILoggingBuilder logging) => _ = logging
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        // Off, and not only quiet: as long as it may say anything, every line of ours carries the request's path as a scope.
        .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
        // Told by /readyz itself, as often as somebody asks.
        .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None)
        // What stops a start is said in one sentence on the error stream.
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
        // A rule for one provider, or for a longer name, would win over those above.
        .Services.PostConfigure<LoggerFilterOptions>(options => RemoveLouder(options.Rules));

    private static void RemoveLouder(IList<LoggerFilterRule> rules)
    {
        string[] ours = ["Microsoft.AspNetCore", "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.DataProtection"];
        foreach (var rule in rules.ToArray())
        {
            var isLonger = rule.CategoryName?.StartsWith("Microsoft.AspNetCore", StringComparison.OrdinalIgnoreCase) == true;
            if (rule.ProviderName is not null || (isLonger && !ours.Contains(rule.CategoryName)))
                rules.Remove(rule);
        }
    }
}
