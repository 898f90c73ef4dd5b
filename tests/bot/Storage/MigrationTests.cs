using GuidanceBot.Practice;
using GuidanceBot.Storage;
using GuidanceBot.Tests.Counting;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class MigrationTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Two_fresh_services_at_the_same_time_share_one_first_key()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SqliteStore.Open(folder.Database))));

        Assert.Single(opened.Select(store => Assert.Single(store.ReadRingKeys())).Distinct());
        foreach (var store in opened) await store.DisposeAsync();
    }

    [Fact]
    public async Task What_was_kept_is_there_after_a_restart()
    {
        await using (var store = SqliteStore.Open(folder.Database)) await store.AppendAsync(Make.Turn("a", 1));

        await using var again = SqliteStore.Open(folder.Database);
        Assert.NotNull(await again.FindAsync("a", CancellationToken.None));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_left_alone()
    {
        await SqliteStore.Open(folder.Database).DisposeAsync();
        using (var session = new SqliteSession(SqliteFile.ConnectionString(folder.Database)))
            session.Run("insert into migration (number, name) values (9999, '9999_later')");

        foreach (var migrate in new[] { true, false })
        {
            var fault = Assert.Throws<OperatorException>(() => SqliteStore.Open(folder.Database, migrate));
            Assert.Contains("at 9999_later of a newer version, and this version knows no further than 0004_short_turns", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_that_is_not_to_be_migrated_names_what_is_pending_until_somebody_does()
    {
        await using var store = SqliteStore.Open(folder.Database, migrate: false);

        Assert.Equal(["0001_conversations", "0002_referrals", "0003_tally", "0004_short_turns"], (await store.PendingAsync(CancellationToken.None)).ToArray());
        Assert.Equal(StoreTrouble.Unready, (await Assert.ThrowsAsync<StoreFault>(() => store.AppendAsync(Make.Turn("a", 1)))).Trouble);
        await using (var other = SqliteStore.Open(folder.Database)) Assert.Empty(await other.PendingAsync(CancellationToken.None));

        Assert.Empty(await store.PendingAsync(CancellationToken.None));
        Assert.IsType<Appended.Stored>(await store.AppendAsync(Make.Turn("a", 1)));
    }

    [Fact]
    public async Task Referrals_by_day_of_an_earlier_version_become_weeks_and_leave_no_day_behind()
    {
        using (var session = new SqliteSession(SqliteFile.ConnectionString(folder.Database)))
        {
            session.RunScript("create table migration (number integer not null primary key, name text not null) strict;");
            foreach (var migration in Migration.All("sqlite").Take(2))
            {
                session.RunScript(migration.Script);
                session.Run("insert into migration (number, name) values ($number, $name)", ("$number", migration.Number), ("$name", migration.Name));
            }
            session.RunScript(DailyReferrals);
        }

        await using (var store = SqliteStore.Open(folder.Database))
        {
            Assert.Equal(WeeklyReferrals, await TallyTests.CountsByWeekAsync(store));
            await store.ScrubAsync();
        }
        Assert.False(folder.Holds("2026-11-22"));
    }

    /// <summary>Two days of one week, and one on either side of a year.</summary>
    internal const string DailyReferrals =
        """
        insert into referral (day, kind, tier, count) values
            ('2026-11-16', 'suicide', 'active', 3), ('2026-11-22', 'suicide', 'active', 4), ('2026-11-22', 'asked', '', 1),
            ('2026-11-23', 'suicide', 'active', 5), ('2027-01-03', 'young', '', 6), ('2024-12-30', 'young', '', 7);
        """;

    internal static readonly string[] WeeklyReferrals =
        ["2025-W01 Referrals young 7", "2026-W47 Referrals asked 1", "2026-W47 Referrals suicide/active 7", "2026-W48 Referrals suicide/active 5", "2026-W53 Referrals young 6"];

    [Fact]
    public void Both_databases_have_the_same_migrations_and_every_number_once()
    {
        var (sqlite, postgres) = (Migration.All("sqlite"), Migration.All("postgres"));

        Assert.Equal(sqlite.Select(one => one.Name), postgres.Select(one => one.Name));
        Assert.Equal(Enumerable.Range(1, sqlite.Length), sqlite.Select(one => one.Number));
    }

    [Fact]
    public async Task The_file_commits_durably_and_deletes_for_good()
    {
        await SqliteStore.Open(folder.Database).DisposeAsync();
        using var session = SqliteFile.Open(folder.Database, migrate: true);

        Assert.Equal("wal", session.Query("pragma journal_mode", r => r.GetString(0)).Single());
        Assert.Equal(2, session.Query("pragma synchronous", r => r.GetInt32(0)).Single());
        Assert.Equal(1, session.Query("pragma secure_delete", r => r.GetInt32(0)).Single());
    }
}
