using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace GuidanceBot.Runtime;

/// <summary>Numbers, lists and beginnings of a state's JSON.</summary>
internal static class JsonParts
{
    /// <summary>Reads what the reader stands on.</summary>
    public delegate T Reads<T>(ref Utf8JsonReader json);

    public static ImmutableArray<T> List<T>(ref Utf8JsonReader json, Reads<T> read)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Null) return [];
        Demand(json.TokenType == JsonTokenType.StartArray);
        return Rest(ref json, read);
    }

    /// <summary>What is left of the list that it stands in.</summary>
    public static ImmutableArray<T> Rest<T>(ref Utf8JsonReader json, Reads<T> read)
    {
        // Gathered beside: a list that grew while it was read would be copied again and again.
        var few = default(Few<T>);
        List<T>? many = null;
        var count = 0;
        for (; json.Read() && json.TokenType != JsonTokenType.EndArray; count++)
        {
            var item = read(ref json);
            if (count < Few<T>.Length) few[count] = item;
            else (many ??= []).Add(item);
        }

        if (count == 0) return [];
        var list = new T[count];
        ReadOnlySpan<T> gathered = few;
        gathered[..Math.Min(count, Few<T>.Length)].CopyTo(list);
        many?.CopyTo(list, Few<T>.Length);
        return ImmutableCollectionsMarshal.AsImmutableArray(list);
    }

    public static bool IsSo(ref Utf8JsonReader json)
    {
        json.Read();
        Demand(json.TokenType is JsonTokenType.True or JsonTokenType.False);
        return json.GetBoolean();
    }

    public static int Number(ref Utf8JsonReader json)
    {
        json.Read();
        Demand(json.TokenType == JsonTokenType.Number);
        Demand(json.TryGetInt32(out var number));
        return number;
    }

    public static bool Begins(ref Utf8JsonReader json)
    {
        json.Read();
        Demand(json.TokenType is JsonTokenType.StartObject or JsonTokenType.Null);
        return json.TokenType == JsonTokenType.StartObject;
    }

    public static void Demand(bool isSo)
    {
        if (!isSo) throw new JsonException("The bytes are not a state.");
    }

    /// <summary>As many as most lists hold.</summary>
    [InlineArray(Length)]
    private struct Few<T>
    {
        public const int Length = 24;
        private T first;
    }
}
