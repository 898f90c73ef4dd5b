using GuidanceBot.Channels.Connector;
using Xunit;

namespace GuidanceBot.Tests.Connector;

public sealed class DeliveryMarkTests
{
    [Fact]
    public void A_mark_is_read_as_it_was_written_and_no_two_claims_are_alike()
    {
        var (free, claimed) = (new DeliveryMark(17, 0), new DeliveryMark(17, 1_800_000_000_000));

        Assert.Equal(free, DeliveryMark.Read(free.ToBytes()));
        Assert.Equal(claimed, DeliveryMark.Read(claimed.ToBytes()));
        Assert.NotEqual(claimed.ToBytes(), claimed.ToBytes());
        Assert.Equal(default, DeliveryMark.Read(new byte[Keys.Length]));
    }
}
