using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace GuidanceBot.Runtime;

/// <summary>
/// Reads what <see cref="StateWriter"/> wrote. A state of an earlier version, whose frames, answers and marks are objects, is
/// read as well: what it lacks is empty, and what it has too much is passed over.
/// </summary>
internal static class StateReader
{
    private static readonly KnownIds<string> ids = new(id => id);

    private delegate T Reads<T>(ref Utf8JsonReader json);

    public static State Read(ref Utf8JsonReader json)
    {
        var state = new StateDraft();
        Demand(json.TokenType == JsonTokenType.StartObject);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName) Read(ref json, state, state.Journey);
        return state.Finish();
    }

    private static void Read(ref Utf8JsonReader json, StateDraft state, JourneyDraft journey)
    {
        if (json.ValueTextEquals("content"u8)) state.Content = Id(ref json);
        else if (json.ValueTextEquals("locale"u8)) state.Locale = Id(ref json);
        else if (json.ValueTextEquals("waiting"u8)) state.Waiting = Waiting(ref json);
        else if (json.ValueTextEquals("said"u8)) state.Said = List(ref json, ReadId);
        else if (json.ValueTextEquals("paused"u8)) state.Paused = Paused(ref json);
        else if (json.ValueTextEquals("rounds"u8)) state.Rounds = Part(ref json, StateJson.Default.ImmutableArrayRound);
        else if (json.ValueTextEquals("messages"u8)) state.Messages = Number(ref json);
        else if (json.ValueTextEquals("seed"u8)) state.Seed = Number(ref json);
        else if (json.ValueTextEquals("terms"u8)) state.Terms = Part(ref json, StateJson.Default.Terms);
        else if (json.ValueTextEquals("slots"u8)) state.Slots = Part(ref json, StateJson.Default.Slots);
        else if (json.ValueTextEquals("online"u8)) state.Online = json.Read() && json.TokenType != JsonTokenType.Null ? json.GetBoolean() : null;
        else if (json.ValueTextEquals("safety"u8)) state.Safety = Part(ref json, StateJson.Default.SafetyState);
        else Read(ref json, journey);
    }

    private static void Read(ref Utf8JsonReader json, JourneyDraft journey)
    {
        if (json.ValueTextEquals("frames"u8)) journey.Frames = List(ref json, ReadFrame);
        else if (json.ValueTextEquals("answers"u8)) journey.Answers = List(ref json, ReadAnswer);
        else if (json.ValueTextEquals("trail"u8)) journey.Trail = List(ref json, ReadMark);
        else if (json.ValueTextEquals("mentioned"u8)) journey.Mentioned = List(ref json, ReadAnswer);
        else json.Skip();
    }

    private static Paused? Paused(ref Utf8JsonReader json)
    {
        if (!Begins(ref json)) return null;
        var journey = new JourneyDraft();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName) Read(ref json, journey);
        return new Paused(journey.Frames, journey.Answers, journey.Trail, journey.Mentioned);
    }

    private static Waiting? Waiting(ref Utf8JsonReader json)
    {
        if (!Begins(ref json)) return null;
        var waiting = new Waiting("", [], 0);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("prompt"u8)) waiting = waiting with { Prompt = Id(ref json) };
            else if (json.ValueTextEquals("choices"u8)) waiting = waiting with { Choices = List(ref json, ReadId) };
            else if (json.ValueTextEquals("first"u8)) waiting = waiting with { First = Number(ref json) };
            else if (json.ValueTextEquals("page"u8)) waiting = waiting with { Page = Number(ref json) };
            else if (json.ValueTextEquals("retries"u8)) waiting = waiting with { Retries = Number(ref json) };
            else json.Skip();
        }

        return waiting;
    }

    private static string ReadId(ref Utf8JsonReader json) => ids.Read(ref json);

    private static Frame ReadFrame(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.StartObject
        ? JsonSerializer.Deserialize(ref json, StateJson.Default.Frame)!
        : KnownFrames.Read.Read(ref json);

    private static Answer ReadAnswer(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.StartObject) return JsonSerializer.Deserialize(ref json, StateJson.Default.Answer)!;
        Demand(json.TokenType == JsonTokenType.StartArray && json.Read());
        var prompt = ids.Read(ref json);
        json.Read();
        var choice = json.TokenType == JsonTokenType.Null ? null : ids.Read(ref json);
        json.Read();
        // A visitor's own words are no id: nothing of them is held.
        var (words, isHeard, isPersonal) = (json.GetString(), false, false);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            isHeard |= json.ValueTextEquals("h"u8);
            isPersonal |= json.ValueTextEquals("p"u8);
        }

        return new Answer(prompt, choice, words, isHeard, isPersonal);
    }

    private static Mark ReadMark(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.StartObject) return JsonSerializer.Deserialize(ref json, StateJson.Default.Mark)!;
        Demand(json.TokenType == JsonTokenType.StartArray && json.Read());
        var prompt = ids.Read(ref json);
        return new Mark(Rest(ref json, ReadFrame), prompt);
    }

    private static ImmutableArray<T> List<T>(ref Utf8JsonReader json, Reads<T> read)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Null) return [];
        Demand(json.TokenType == JsonTokenType.StartArray);
        return Rest(ref json, read);
    }

    /// <summary>What is left of the list that it stands in.</summary>
    private static ImmutableArray<T> Rest<T>(ref Utf8JsonReader json, Reads<T> read)
    {
        // Looked over first: a list that grew while it was read would be copied again and again.
        var count = 0;
        for (var ahead = json; ahead.Read() && ahead.TokenType != JsonTokenType.EndArray; count++) ahead.Skip();
        var list = new T[count];
        for (var at = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; at++) list[at] = read(ref json);
        return ImmutableCollectionsMarshal.AsImmutableArray(list);
    }

    private static T? Part<T>(ref Utf8JsonReader json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> shape)
    {
        json.Read();
        return JsonSerializer.Deserialize(ref json, shape);
    }

    private static string Id(ref Utf8JsonReader json)
    {
        json.Read();
        return ids.Read(ref json);
    }

    private static int Number(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetInt32();
    }

    private static bool Begins(ref Utf8JsonReader json)
    {
        json.Read();
        Demand(json.TokenType is JsonTokenType.StartObject or JsonTokenType.Null);
        return json.TokenType == JsonTokenType.StartObject;
    }

    private static void Demand(bool isSo)
    {
        if (!isSo) throw new JsonException("The bytes are not a state.");
    }
}
