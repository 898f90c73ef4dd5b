using GuidanceBot.Practice;
using GuidanceBot.Storage;
using GuidanceBot.Tests.Counting;
using Npgsql;
using Xunit;

namespace GuidanceBot.Tests;

[Collection(PostgresCluster.Name)]
public sealed class PostgresMigrationTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Nodes_that_start_at_once_share_one_first_key()
    {
        var database = await cluster.CreateDatabaseAsync();

        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PostgresStore.OpenAsync(database))));

        Assert.Single(opened.Select(store => Assert.Single(store.ReadRingKeys())).Distinct());
        foreach (var store in opened) await store.DisposeAsync();
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        var database = await cluster.CreateDatabaseAsync();
        await (await PostgresStore.OpenAsync(database)).DisposeAsync();
        await ExecuteAsync(database, "insert into migration (number, name) values (9999, '9999_later')");

        foreach (var migrate in new[] { true, false })
        {
            var fault = await Assert.ThrowsAsync<OperatorException>(() => PostgresStore.OpenAsync(database, migrate));
            Assert.Contains("at 9999_later of a newer version, and this version knows no further than", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_database_that_is_not_to_be_migrated_names_what_is_pending_until_somebody_does()
    {
        var database = await cluster.CreateDatabaseAsync();
        await using var store = await PostgresStore.OpenAsync(database, migrate: false);

        Assert.Equal(["0001_conversations", "0002_referrals", "0003_tally", "0004_short_turns"], (await store.PendingAsync(CancellationToken.None)).ToArray());
        Assert.Equal(StoreTrouble.Unready, (await Assert.ThrowsAsync<StoreFault>(() => store.AppendAsync(Make.Turn("a", 1)))).Trouble);
        await (await PostgresStore.OpenAsync(database)).DisposeAsync();

        Assert.Empty(await store.PendingAsync(CancellationToken.None));
        Assert.IsType<Appended.Stored>(await store.AppendAsync(Make.Turn("a", 1)));
    }

    [Fact]
    public async Task Referrals_by_day_of_an_earlier_version_become_weeks()
    {
        var database = await cluster.CreateDatabaseAsync();
        await ExecuteAsync(database, "create table migration (number integer not null primary key, name text not null)");
        foreach (var migration in Migration.All("postgres").Take(2))
            await ExecuteAsync(database, $"{migration.Script} insert into migration (number, name) values ({migration.Number}, '{migration.Name}')");
        await ExecuteAsync(database, MigrationTests.DailyReferrals);

        await using var store = await PostgresStore.OpenAsync(database);

        Assert.Equal(MigrationTests.WeeklyReferrals, await TallyTests.CountsByWeekAsync(store));
        await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(database, "select * from referral"));
    }

    [Fact]
    public async Task A_user_who_may_not_make_tables_is_told_so()
    {
        var database = await cluster.CreateDatabaseAsync();
        await ExecuteAsync(database, "create role visitor login; revoke create on schema public from public");

        var fault = await Assert.ThrowsAsync<OperatorException>(() => PostgresStore.OpenAsync(new NpgsqlConnectionStringBuilder(database) { Username = "visitor" }.ConnectionString));

        Assert.Contains("cannot be brought up to date", fault.Message, StringComparison.Ordinal);
        Assert.Contains("guidancebot migrate", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_would_lose_answered_turns_is_refused()
    {
        var database = await cluster.CreateDatabaseAsync();
        await ExecuteAsync(database, $"alter database {new NpgsqlConnectionStringBuilder(database).Database} set synchronous_commit = off");

        var fault = await Assert.ThrowsAsync<OperatorException>(() => PostgresStore.OpenAsync(database));

        Assert.Contains("synchronous_commit", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_a_connection_string_that_cannot_be_used_is_told()
    {
        var database = $"{await cluster.CreateDatabaseAsync()};Target Session Attributes=primary";

        var fault = await Assert.ThrowsAsync<OperatorException>(() => PostgresStore.OpenAsync(database));

        Assert.Contains("GuidanceBot:Storage:Postgres cannot be used as it stands", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_knows_no_such_database_is_told_at_once_and_without_the_password()
    {
        var database = new NpgsqlConnectionStringBuilder(await cluster.CreateDatabaseAsync()) { Database = "nowhere", Password = "marmalade" };

        var fault = await Assert.ThrowsAsync<OperatorException>(() => PostgresStore.OpenAsync(database.ConnectionString));

        Assert.Contains("\"nowhere\" does not exist", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("marmalade", fault.Message, StringComparison.Ordinal);
    }

    internal static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
