using GuidanceBot.Practice;
using Microsoft.Extensions.Configuration;

namespace GuidanceBot.Tests;

/// <summary>Settings from a few values, named without their root.</summary>
internal static class SettingsOf
{
    public static Settings Reading(params (string Key, string Value)[] values) => SettingsReader.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(v => KeyValuePair.Create($"GuidanceBot:{v.Key}", (string?)v.Value)))
        .Build());
}
