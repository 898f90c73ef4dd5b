using System.Text;
using GuidanceBot.Commands;
using Xunit;

namespace GuidanceBot.Tests.Screening;

/// <summary>What <c>guidancebot understand</c> tells of danger.</summary>
public sealed class UnderstandTests
{
    [Theory]
    [InlineData("i want to kill myself", "{\"kind\":\"suicide\",\"tier\":\"active\",\"takeover\":true,\"check_in\":false,")]
    [InlineData("everything feels hopeless", "{\"kind\":\"suicide\",\"tier\":\"passive\",\"takeover\":false,\"check_in\":true")]
    [InlineData("what is confidential?", "null")]
    public void Danger_is_told_by_kind_and_tier_and_what_is_done(string line, string safety)
    {
        using var output = new MemoryStream();
        UnderstandCommand.Run(Shipped.Library.Phrasebook, new StringReader(line + "\n"), output);
        Assert.Contains($"\"safety\":{safety}", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }
}
