using System.Collections.Immutable;
using System.CommandLine;
using GuidanceBot.Counting;
using GuidanceBot.Practice;
using GuidanceBot.Runtime;
using GuidanceBot.Storage;

namespace GuidanceBot.Commands;

/// <summary>Shows a practice how its guide is used, and how often people to turn to were named.</summary>
internal static class InsightCommand
{
    private static readonly Weeks always = new(Week.First(2000), Week.Last(2999));

    public static Command Create()
    {
        var from = Period("--from", "First week or year, such as 2026-W01 or 2026; the first counted one by default.");
        var to = Period("--to", "Last week or year; the last that has ended by default.");
        var only = Section("--only", "One section alone: steps, endings or referrals.");
        var csv = new Option<bool>("--csv") { Description = "Comma-separated values instead of a table." };
        var command = new Command("insight", "Shows how often steps were entered, conversations came to rest and people were named, by week and year; nothing below five.") { from, to, only, csv };
        command.SetAction(async parsed =>
        {
            var settings = SettingsReader.Read(Configuration.Build(parsed.UnmatchedTokens));
            var now = TimeProvider.System.GetUtcNow();
            var asked = Asked(parsed.GetValue(from), parsed.GetValue(to), Insight.LastClosed(now));
            var rows = Insight.Rows(await ReadAsync(settings.Storage), now, asked);
            if (parsed.GetValue(only) is { } section) rows = [.. rows.Where(row => row.Section == section)];
            if (parsed.GetValue(csv)) InsightText.WriteCsv(Console.Out, rows);
            else InsightText.WriteTable(Console.Out, rows);
            return 0;
        });
        return command;
    }

    private static Weeks Asked(Weeks? from, Weeks? to, Week last)
    {
        var asked = new Weeks((from ?? always).First, (to ?? always).Last);
        if (asked.First.Monday > last.Monday && from is not null)
            throw new OperatorException($"--from begins with {asked.First}, and the last week that has ended is {last}: ask for that or an earlier one.");
        if (asked.First.Monday > asked.Last.Monday)
            throw new OperatorException($"--from begins with {asked.First} and --to ends with {asked.Last}, which is earlier: exchange the two.");
        return asked;
    }

    private static async Task<ImmutableArray<WeekCount>> ReadAsync(StorageSettings storage)
    {
        await using var store = await Stores.OpenKeptAsync(storage);
        try
        {
            return await store.ReadCountsAsync();
        }
        catch (StoreFault fault)
        {
            throw new OperatorException(fault.Message, fault);
        }
    }

    private static Option<Weeks?> Period(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "week or year",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var weeks = Weeks.Parse(text);
            if (weeks is null) result.AddError($"{name} has '{text}': write a year, such as 2026, or one of its weeks, such as 2026-W47.");
            return weeks;
        },
    };

    private static Option<CountKind?> Section(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "section",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var section = Kebab.Parse<CountKind>(text);
            if (section is null) result.AddError($"{name} has '{text}': write steps, endings or referrals.");
            return section;
        },
    };
}
