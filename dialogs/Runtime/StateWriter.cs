using System.Collections.Immutable;
using System.Text.Json;
using GuidanceBot.Safety;

namespace GuidanceBot.Runtime;

/// <summary>
/// Writes a state. What there is much of is written short: a frame as "step of dialog" in one text, an answer and a mark as
/// lists of texts. The rest is written by generated code.
/// </summary>
internal static class StateWriter
{
    public static void Write(Utf8JsonWriter json, State state)
    {
        json.WriteStartObject();
        json.WriteString("content"u8, state.Content);
        json.WriteString("locale"u8, state.Locale);
        WriteJourney(json, state.Frames, state.Answers, state.Trail, state.Mentioned);
        if (state.Waiting is { } waiting) Write(json, "waiting"u8, waiting);
        if (!state.Said.IsEmpty) Write(json, "said"u8, state.Said);
        if (state.Paused is { } paused) Write(json, "paused"u8, paused);
        if (!state.Rounds.IsEmpty) Part(json, "rounds"u8, state.Rounds, StateJson.Default.ImmutableArrayRound);
        json.WriteNumber("messages"u8, state.Messages);
        json.WriteNumber("seed"u8, state.Seed);
        if (state.Terms != Terms.Default) Part(json, "terms"u8, state.Terms, StateJson.Default.Terms);
        if (state.Slots != Slots.Default) Write(json, "slots"u8, state.Slots);
        if (state.Online is { } online) json.WriteBoolean("online"u8, online);
        Write(json, "safety"u8, state.Safety);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, Paused paused)
    {
        json.WriteStartObject(name);
        WriteJourney(json, paused.Frames, paused.Answers, paused.Trail, paused.Mentioned);
        json.WriteEndObject();
    }

    private static void WriteJourney(
        Utf8JsonWriter json, ImmutableArray<Frame> frames, ImmutableArray<Answer> answers, ImmutableArray<Mark> trail, ImmutableArray<Answer> mentioned)
    {
        json.WriteStartArray("frames"u8);
        foreach (var frame in frames) json.WriteStringValue(KnownFrames.Of(frame));
        json.WriteEndArray();
        if (!answers.IsEmpty) Write(json, "answers"u8, answers);
        if (!trail.IsEmpty) Write(json, "trail"u8, trail);
        if (!mentioned.IsEmpty) Write(json, "mentioned"u8, mentioned);
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, Waiting waiting)
    {
        json.WriteStartObject(name);
        json.WriteString("prompt"u8, waiting.Prompt);
        Write(json, "choices"u8, waiting.Choices);
        json.WriteNumber("first"u8, waiting.First);
        if (waiting.Page != 0) json.WriteNumber("page"u8, waiting.Page);
        if (waiting.Retries != 0) json.WriteNumber("retries"u8, waiting.Retries);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, Slots slots)
    {
        json.WriteStartObject(name);
        json.WriteString("relation"u8, slots.Relation);
        json.WriteString("pronoun"u8, KnownNames<Pronoun>.Of(slots.Pronoun));
        json.WriteEndObject();
    }

    // Fear is written always, and else what is so: most conversations know of no danger.
    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, SafetyState safety)
    {
        json.WriteStartObject(name);
        json.WriteString("fear"u8, KnownNames<Fear>.Of(safety.Fear));
        if (safety.Kind is { } kind) json.WriteString("kind"u8, kind);
        if (safety.Turns != 0) json.WriteNumber("turns"u8, safety.Turns);
        if (safety.Tier != default) json.WriteString("tier"u8, KnownNames<Tier>.Of(safety.Tier));
        if (!safety.Beside.IsEmpty) Write(json, "beside"u8, safety.Beside);
        if (!safety.Checked.IsEmpty) Write(json, "checked"u8, safety.Checked);
        if (safety.Denied != 0) json.WriteNumber("denied"u8, safety.Denied);
        if (safety.CameAgain) json.WriteBoolean("cameAgain"u8, true);
        if (safety.Asks) json.WriteBoolean("asks"u8, true);
        if (safety.Harms) json.WriteBoolean("harms"u8, true);
        if (safety.Young) json.WriteBoolean("young"u8, true);
        if (safety.Region is { } region) json.WriteString("region"u8, region);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids) json.WriteStringValue(id);
        json.WriteEndArray();
    }

    // The prompt, the choice, the words, and a letter for each of what else is true of it.
    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<Answer> answers)
    {
        json.WriteStartArray(name);
        foreach (var answer in answers)
        {
            json.WriteStartArray();
            json.WriteStringValue(answer.Prompt);
            json.WriteStringValue(answer.Choice);
            json.WriteStringValue(answer.Words);
            if (answer.Heard) json.WriteStringValue("h"u8);
            if (answer.Personal) json.WriteStringValue("p"u8);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    // The prompt, then the frames.
    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<Mark> trail)
    {
        json.WriteStartArray(name);
        foreach (var mark in trail)
        {
            json.WriteStartArray();
            json.WriteStringValue(mark.Prompt);
            foreach (var frame in mark.Frames) json.WriteStringValue(KnownFrames.Of(frame));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Part<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, T part, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> shape)
    {
        json.WritePropertyName(name);
        // The serialiser would flush after each part.
        if (shape.SerializeHandler is { } write) write(json, part);
        else JsonSerializer.Serialize(json, part, shape);
    }
}
