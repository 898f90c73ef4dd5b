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

    [Fact]
    public void What_the_operator_leaves_out_is_set_and_what_is_said_stands()
    {
        var ours = new NpgsqlConnectionStringBuilder(PostgresSource.Complete("Host=db;Database=guide"));
        Assert.Equal((20, "GuidanceBot"), (ours.MaxPoolSize, ours.ApplicationName));
        Assert.Null(ours.TargetSessionAttributes);
        Assert.Equal("primary", new NpgsqlConnectionStringBuilder(PostgresSource.Complete("Host=a,b;Database=guide")).TargetSessionAttributes);

        // The driver takes other spellings too.
        Assert.Equal(7, new NpgsqlConnectionStringBuilder(PostgresSource.Complete("Host=db;Database=guide;MaxPoolSize=7")).MaxPoolSize);
    }

    private static GssEncryptionMode Complete(string said) =>
        new NpgsqlConnectionStringBuilder(PostgresSource.Complete(said)).GssEncryptionMode;
}
