using System.Collections.Frozen;
using System.Text.Json;
using GuidanceBot.Understanding;

namespace GuidanceBot.Language;

/// <summary>What one call told; only what was asked is set.</summary>
internal sealed record AzureAnswer(Detected? Language = null, bool? HoldsPersonal = null, bool? IsHeavy = null);

/// <summary>The language the service found; null where it is not sure.</summary>
internal sealed record Detected(string? Code);

/// <summary>Reads the answers of the service.</summary>
internal static class AzureAnswers
{
    private const double SureLanguage = 0.8;
    private const double SureEntity = 0.6;
    private const double SureNegative = 0.9;

    // What names nobody: "the therapist", "last Tuesday", "two kids".
    private static readonly FrozenSet<string> ofNobody =
        FrozenSet.Create(StringComparer.Ordinal, "PersonType", "Organization", "DateTime", "Date", "Age", "Quantity");

    /// <returns>Null where the service could not read this one text.</returns>
    /// <exception cref="JsonException">It is no answer of the contract.</exception>
    public static AzureAnswer? Read(Wanted kind, BinaryData body)
    {
        using var json = Parse(body);
        if (Text(json.RootElement, "kind") != $"{AzureRequest.Kind(kind)}Results")
            throw Foreign();
        var results = Part(json.RootElement, "results", JsonValueKind.Object);
        foreach (var document in Part(results, "documents", JsonValueKind.Array).EnumerateArray())
        {
            if (Text(document, "id") == AzureRequest.Document)
                return Of(kind, document);
        }

        return null;
    }

    /// <summary>What the process itself told, but where the service told something.</summary>
    /// <param name="own">Language of the content.</param>
    public static Observed Merge(Observed local, Detected? language, bool? personal, bool? heavy, string own) => new(
        language is null ? local.Language : language.Code is { } code && !LanguageGuess.IsOwn(code, own) ? code : null,
        local.HoldsPersonal || personal == true,
        heavy == true,
        language is null && local.IsUnsure);

    private static AzureAnswer Of(Wanted kind, JsonElement document) => kind switch
    {
        Wanted.Language => new AzureAnswer(Language: LanguageOf(Part(document, "detectedLanguage", JsonValueKind.Object))),
        Wanted.Personal => new AzureAnswer(HoldsPersonal: Part(document, "entities", JsonValueKind.Array).EnumerateArray().Any(IsPersonal)),
        _ => new AzureAnswer(IsHeavy: Text(document, "sentiment") == "negative" && Number(Part(document, "confidenceScores", JsonValueKind.Object), "negative") >= SureNegative),
    };

    // "(Unknown)" is what it answers where it knows none; Chinese comes as "zh_chs".
    private static Detected LanguageOf(JsonElement detected)
    {
        var name = Text(detected, "iso6391Name");
        return new Detected(Number(detected, "confidenceScore") >= SureLanguage && name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? name.Replace('_', '-')
            : null);
    }

    private static bool IsPersonal(JsonElement entity) =>
        !ofNobody.Contains(Text(entity, "category")) && Number(entity, "confidenceScore") >= SureEntity;

    // A parser's own message may quote what it could not read.
    private static JsonDocument Parse(BinaryData body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw Foreign();
        }
    }

    private static JsonElement Part(JsonElement whole, string name, JsonValueKind kind) =>
        whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty(name, out var part) && part.ValueKind == kind ? part : throw Foreign();

    private static string Text(JsonElement whole, string name) => Part(whole, name, JsonValueKind.String).GetString()!;

    private static double Number(JsonElement whole, string name) => Part(whole, name, JsonValueKind.Number).GetDouble();

    private static JsonException Foreign() => new("Azure AI Language answered with something else than its contract.");
}
