using Xunit;

namespace GuidanceBot.Tests;

/// <summary>What a client is told where nothing can be kept for now.</summary>
internal static class Refused
{
    public static void Check(Answer answer)
    {
        Assert.Equal(503, answer.Status);
        Assert.Equal("ServiceError", answer.Body.GetProperty("error").GetProperty("code").GetString());
        Assert.NotEmpty(answer.Body.GetProperty("error").GetProperty("message").GetString()!);
        Assert.True(answer.RetryAfter > TimeSpan.Zero, "Retry-After is missing.");
    }
}
