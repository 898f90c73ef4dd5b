using System.Text.Json;
using GuidanceBot.Safety;
using static GuidanceBot.Runtime.JsonParts;

namespace GuidanceBot.Runtime;

/// <summary>
/// Reads what <see cref="StateWriter"/> wrote. A state of an earlier version, whose frames, answers and marks are objects, is
/// read as well: what it lacks is empty, and what it has too much is passed over.
/// </summary>
internal static class StateReader
{
    private static readonly KnownIds<string> ids = new(id => id);

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
        else if (json.ValueTextEquals("slots"u8)) state.Slots = Slots(ref json);
        else if (json.ValueTextEquals("online"u8)) state.Online = json.Read() && json.TokenType != JsonTokenType.Null ? json.GetBoolean() : null;
        else if (json.ValueTextEquals("safety"u8)) state.Safety = Safety(ref json);
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

    private static Slots? Slots(ref Utf8JsonReader json)
    {
        if (!Begins(ref json)) return null;
        var slots = Runtime.Slots.Default;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("relation"u8)) slots = slots with { Relation = Id(ref json) };
            else if (json.ValueTextEquals("pronoun"u8)) slots = slots with { Pronoun = KnownNames<Pronoun>.Read(ref json) };
            else json.Skip();
        }

        return slots;
    }

    private static SafetyState? Safety(ref Utf8JsonReader json)
    {
        if (!Begins(ref json)) return null;
        var safety = new SafetyDraft();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("fear"u8)) safety.Fear = KnownNames<Fear>.Read(ref json);
            else if (json.ValueTextEquals("kind"u8)) safety.Kind = IdOrNull(ref json);
            else if (json.ValueTextEquals("turns"u8)) safety.Turns = Number(ref json);
            else if (json.ValueTextEquals("tier"u8)) safety.Tier = KnownNames<Tier>.Read(ref json);
            else if (json.ValueTextEquals("beside"u8)) safety.Beside = List(ref json, ReadId);
            else if (json.ValueTextEquals("checked"u8)) safety.Checked = List(ref json, ReadId);
            else if (json.ValueTextEquals("denied"u8)) safety.Denied = Number(ref json);
            else if (json.ValueTextEquals("cameAgain"u8)) safety.CameAgain = IsSo(ref json);
            else if (json.ValueTextEquals("asks"u8)) safety.Asks = IsSo(ref json);
            else if (json.ValueTextEquals("harms"u8)) safety.Harms = IsSo(ref json);
            else if (json.ValueTextEquals("young"u8)) safety.Young = IsSo(ref json);
            else if (json.ValueTextEquals("region"u8)) safety.Region = IdOrNull(ref json);
            else json.Skip();
        }

        return safety.Finish();
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

    private static string? IdOrNull(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType == JsonTokenType.Null ? null : ids.Read(ref json);
    }
}
