using GuidanceBot.Practice;
using Npgsql;

namespace GuidanceBot.Storage;

/// <summary>Connections as this service wants them, where the connection string says nothing else.</summary>
internal static class PostgresSource
{
    private const int PoolSize = 20;
    private const int ConnectSeconds = 5;
    private const int CommandSeconds = 10;
    private const int PreparedStatements = 40;

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StartPause = TimeSpan.FromMilliseconds(500);

    /// <summary>Fills in what is not said.</summary>
    public static string Complete(string connectionString)
    {
        var said = new NpgsqlConnectionStringBuilder(connectionString);
        // The driver's builder says of every key it knows that it contains it; its keys are those that were set.
        var set = said.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        void Otherwise(string key, object value)
        {
            if (!set.Contains(key)) said[key] = value;
        }

        Otherwise("Application Name", "GuidanceBot");
        // A server takes a hundred connections unless it is told otherwise, and several nodes share them.
        Otherwise("Maximum Pool Size", PoolSize);
        Otherwise("Timeout", ConnectSeconds);
        Otherwise("Command Timeout", CommandSeconds);
        Otherwise("Max Auto Prepare", PreparedStatements);
        Otherwise("Auto Prepare Min Usages", 2);
        // The driver would look for Kerberos first, and the runtime complains on the error stream where its library is missing.
        Otherwise("GSS Encryption Mode", "Disable");
        // A standby lacks what was just kept, and takes nothing.
        if (said.Host?.Contains(',', StringComparison.Ordinal) == true) Otherwise("Target Session Attributes", "primary");
        return said.ConnectionString;
    }

    /// <summary>Waits a while for a server that is starting too.</summary>
    /// <exception cref="OperatorException">It cannot be reached, or does not let us in.</exception>
    public static async Task DemandAsync(NpgsqlDataSource source)
    {
        var until = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync();
                await DemandDurabilityAsync(connection);
                return;
            }
            catch (NpgsqlException fault) when (PostgresTrouble.IsPassing(fault) && TimeProvider.System.GetElapsedTime(until) < StartPatience)
            {
                await Task.Delay(StartPause);
            }
            catch (NpgsqlException fault)
            {
                throw new OperatorException(
                    $"GuidanceBot:Storage:Postgres names a server that cannot be used ({fault.Message.Split('\n')[0].TrimEnd('.')}): start it, or mend host, database, user or password.", fault);
            }
        }
    }

    // What is answered has to be on the disk; a server can be set to say so before it is.
    private static async Task DemandDurabilityAsync(NpgsqlConnection connection)
    {
        await using var show = new NpgsqlCommand("show synchronous_commit", connection);
        if (await show.ExecuteScalarAsync() is "off")
            throw new OperatorException("GuidanceBot:Storage:Postgres names a database with synchronous_commit off, which loses turns that were answered: set it on, for instance with alter role guidancebot set synchronous_commit = on.");
    }
}
