namespace GuidanceBot.Practice;

/// <summary>
/// Where settings come from, for every verb alike; the later wins: the shipped file, the operator's own file, the
/// environment, the command line. They are read once, at start.
/// </summary>
internal static class Configuration
{
    /// <summary>Names the operator's own file in the environment; on the command line it is <c>--settings</c>.</summary>
    public const string FileVariable = "GUIDANCEBOT_SETTINGS";

    private const string Shipped = "appsettings.json";

    /// <param name="arguments">What is left of the command line once its verb and the verb's own options are taken.</param>
    /// <exception cref="OperatorException">A file of settings is missing, or cannot be read.</exception>
    public static IConfigurationRoot Build(IReadOnlyList<string> arguments)
    {
        var builder = new ConfigurationBuilder();
        var own = OwnFile(arguments);
        foreach (var file in ShippedFiles(arguments).Where(File.Exists)) SettingsFile.AddTo(builder, file);
        if (own is { } named) SettingsFile.AddTo(builder, Path.GetFullPath(named.File), named.Said);
        return AddSaid(builder, arguments).Build();
    }

    // An upgrade replaces the program's folder, and what was written into it.
    private static (string File, string Said)? OwnFile(IReadOnlyList<string> arguments)
    {
        if (new ConfigurationBuilder().AddCommandLine([.. arguments]).Build()["settings"] is { Length: > 0 } option) return (option, "--settings");
        return Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } variable ? (variable, FileVariable) : null;
    }

    private static IEnumerable<string> ShippedFiles(IReadOnlyList<string> arguments)
    {
        var environment = AddSaid(new ConfigurationBuilder(), arguments).Build()["environment"] ?? Environments.Production;
        yield return Path.Combine(AppContext.BaseDirectory, Shipped);
        yield return Path.Combine(AppContext.BaseDirectory, $"appsettings.{environment}.json");
    }

    // The prefixes are ASP.NET's own: ASPNETCORE_URLS is `urls`.
    private static IConfigurationBuilder AddSaid(IConfigurationBuilder builder, IReadOnlyList<string> arguments) => builder
        .AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables()
        .AddCommandLine([.. arguments]);
}
