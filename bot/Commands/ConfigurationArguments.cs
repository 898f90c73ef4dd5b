using System.Collections.Immutable;
using System.CommandLine;
using GuidanceBot.Practice;

namespace GuidanceBot.Commands;

/// <summary>Tells settings on the command line from slips: a mistyped verb or option must not start a service with its defaults.</summary>
internal static class ConfigurationArguments
{
    private static readonly ImmutableArray<string> HostKeys =
        [.. HostSettings.Keys, "environment", "contentRoot", "applicationName", "settings"];

    /// <exception cref="OperatorException">Names the argument that is neither a verb nor a setting.</exception>
    public static void Demand(ParseResult parsed)
    {
        var arguments = parsed.UnmatchedTokens;
        for (var i = 0; i < arguments.Count; i++)
        {
            var (key, hasValue) = Split(arguments[i]);
            if (key is null) throw new OperatorException(NoCommand(arguments[i], parsed));
            if (!IsSetting(key)) throw new OperatorException($"There is no option --{key}: did you mean --{Nearest.To(key, [.. HostKeys, "GuidanceBot:Practice:Name"])}?");
            if (hasValue) continue;
            if (++i >= arguments.Count || Split(arguments[i]).Key is not null)
                throw new OperatorException($"The option --{key} needs a value: write --{key}=value.");
        }
    }

    private static (string? Key, bool HasValue) Split(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal)) return (null, false);
        var at = argument.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (argument[2..], false) : (argument[2..at], true);
    }

    private static bool IsSetting(string key) =>
        HostKeys.Contains(key, StringComparer.OrdinalIgnoreCase) ||
        HostSettings.Sections.Contains(key.Split(':')[0], StringComparer.OrdinalIgnoreCase);

    private static string NoCommand(string argument, ParseResult parsed)
    {
        var named = parsed.CommandResult.Command;
        var verbs = (named.Subcommands.Count > 0 ? named : parsed.RootCommandResult.Command).Subcommands.Select(verb => verb.Name).ToList();
        return $"There is no command '{argument}': did you mean {Nearest.To(argument, verbs)}?";
    }
}
