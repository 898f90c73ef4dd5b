using System.Collections.Immutable;
using System.CommandLine;
using GuidanceBot.Counting;
using GuidanceBot.Practice;
using GuidanceBot.Storage;

namespace GuidanceBot.Commands;

/// <summary>Shows how often people to turn to were named, for a practice that has to report it.</summary>
internal static class ReferralsCommand
{
    public static Command Create()
    {
        var from = new Option<DateOnly?>("--from") { Description = "First day, such as 2026-01-01; the first counted one by default." };
        var to = new Option<DateOnly?>("--to") { Description = "Last day; today by default." };
        var csv = new Option<bool>("--csv") { Description = "Comma-separated values instead of a table." };
        var command = new Command("referrals", "Shows how often help lines were named, by day, kind and how near the danger was; nothing below five.") { from, to, csv };
        command.SetAction(async parsed =>
        {
            var settings = SettingsReader.Read(Configuration.Build(parsed.UnmatchedTokens));
            var counts = await ReadAsync(settings.Storage);
            ReferralReport.Write(Console.Out, counts, parsed.GetValue(from) ?? DateOnly.MinValue, parsed.GetValue(to) ?? DateOnly.MaxValue, parsed.GetValue(csv));
            return 0;
        });
        return command;
    }

    private static async Task<ImmutableArray<ReferralCount>> ReadAsync(StorageSettings storage)
    {
        await using var store = await Stores.OpenKeptAsync(storage);
        return store.ReadReferrals();
    }
}
