namespace GuidanceBot.Practice;

/// <summary>Where settings come from, for every verb alike: the shipped file, the environment, the command line; the later wins.</summary>
internal static class Configuration
{
    /// <param name="arguments">What is left of the command line once its verb and the verb's own options are taken.</param>
    public static IConfigurationRoot Build(IReadOnlyList<string> arguments) => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .AddCommandLine([.. arguments])
        .Build();
}
