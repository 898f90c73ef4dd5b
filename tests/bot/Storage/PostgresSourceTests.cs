using GuidanceBot.Storage;
using Npgsql;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class PostgresSourceTests
{
    [Fact]
    public void Kerberos_is_tried_only_where_the_operator_says_so()
    {
        Assert.Equal(GssEncryptionMode.Disable, Complete("Host=db;Database=guide"));
        Assert.Equal(GssEncryptionMode.Require, Complete("Host=db;Database=guide;GSS Encryption Mode=Require"));
    }

    private static GssEncryptionMode Complete(string said) =>
        new NpgsqlConnectionStringBuilder(PostgresSource.Complete(said)).GssEncryptionMode;
}
