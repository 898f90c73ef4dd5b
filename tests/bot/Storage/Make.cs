using System.Security.Cryptography;
using GuidanceBot.Storage;

namespace GuidanceBot.Tests;

/// <summary>Rows that say nothing, for tests of the store.</summary>
internal static class Make
{
    /// <summary>A day on which what is shipped is fresh.</summary>
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1_800_000_000_000);

    /// <summary>As what is sealed: random, so that no two are alike.</summary>
    private static byte[] Sealed() => RandomNumberGenerator.GetBytes(24);

    public static Append Turn(string id, long version, string? client = null, bool wipe = false) => new(
        new ConversationRow
        {
            Id = id,
            Version = version,
            NextSeq = 2 * version + 1,
            Created = Now,
            ExpiresAt = Now.AddHours(version),
            Check = [1, 2, 3],
            StreamKey = [4, 5, 6],
            State = [(byte)version],
        },
        new TurnRow(id, 2 * version - 1, 2 * version, client is null ? null : SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(client)), Sealed()),
        wipe);
}
