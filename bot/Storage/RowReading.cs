using System.Data.Common;
using GuidanceBot.Counting;
using GuidanceBot.Runtime;

namespace GuidanceBot.Storage;

/// <summary>Rows as both databases give them: columns in the order of the tables.</summary>
internal static class RowReading
{
    public static ConversationRow Conversation(DbDataReader reader) => new()
    {
        Id = reader.GetString(0),
        Version = reader.GetInt64(1),
        NextSeq = reader.GetInt64(2),
        Created = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(3)),
        ExpiresAt = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(4)),
        Check = reader.GetFieldValue<byte[]>(5),
        StreamKey = reader.GetFieldValue<byte[]>(6),
        SealedKey = reader.IsDBNull(7) ? null : reader.GetFieldValue<byte[]>(7),
        State = reader.GetFieldValue<byte[]>(8),
    };

    public static TurnRow Turn(DbDataReader reader) => new(
        reader.GetString(0),
        reader.GetInt64(1),
        reader.GetInt64(2),
        reader.IsDBNull(3) ? null : reader.GetFieldValue<byte[]>(3),
        reader.GetFieldValue<byte[]>(4));

    public static WeekCount Count(DbDataReader reader) => new(
        Week.Parse(reader.GetString(0)) ?? throw new StoreFault(StoreTrouble.Damaged),
        Kebab.Parse<CountKind>(reader.GetString(1)) ?? throw new StoreFault(StoreTrouble.Damaged),
        reader.GetString(2),
        reader.GetInt64(3));
}
