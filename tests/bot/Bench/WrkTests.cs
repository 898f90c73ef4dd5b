using GuidanceBot.Bench;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>What wrk tells is read in its own units.</summary>
public sealed class WrkTests
{
    private const string Told =
        """
        Running 8s test @ http://127.0.0.1:5080/
          1 threads and 64 connections
          Latency Distribution
             50%  812.00us
             75%    9.20ms
             90%   14.10ms
             99%    1.25s
          51234 requests in 8.00s, 9.92MB read
        Requests/sec:   6404.25
        Transfer/sec:      1.24MB
        """;

    [Fact]
    public void Rate_and_times_are_read_in_their_units()
    {
        var run = Wrk.Read(Told);

        Assert.Equal((6404.25, 0.812, 1250, 0), (run.PerSecond, run.Median, run.P99, run.Refused));
    }

    [Fact]
    public void What_was_refused_is_counted()
    {
        var run = Wrk.Read(Told + "\n  Non-2xx or 3xx responses: 17\n");

        Assert.Equal(17, run.Refused);
    }
}
