using System.Text.Json;
using Azure.Core;
using GuidanceBot.Understanding;

namespace GuidanceBot.Language;

/// <summary>What is sent: the text of one message, and nothing that tells whose it is.</summary>
internal static class AzureRequest
{
    public const string Path = "/language/:analyze-text?api-version=2023-04-01";

    // The service takes 5,120 characters; a language, or a name, shows sooner.
    private const int Longest = 1_000;

    /// <summary>The one document of a request.</summary>
    public const string Document = "1";

    public static RequestContent Body(Wanted kind, string text, string language)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("kind", Kind(kind));
            json.WriteStartObject("parameters");
            json.WriteString("modelVersion", "latest");

            // Otherwise the service keeps what it reads for 48 hours, for looking into troubles.
            json.WriteBoolean("loggingOptOut", true);
            json.WriteEndObject();
            json.WriteStartObject("analysisInput");
            json.WriteStartArray("documents");
            json.WriteStartObject();
            json.WriteString("id", Document);
            if (kind != Wanted.Language)
                json.WriteString("language", language);
            json.WriteString("text", Beginning(text));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return RequestContent.Create(buffer.ToArray());
    }

    /// <summary>The name of a question, as the contract has it; its answer adds "Results".</summary>
    public static string Kind(Wanted kind) => kind switch
    {
        Wanted.Language => "LanguageDetection",
        Wanted.Personal => "PiiEntityRecognition",
        _ => "SentimentAnalysis",
    };

    private static string Beginning(string text)
    {
        if (text.Length <= Longest)
            return text;
        return text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
    }
}
