using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using GuidanceBot.Content;
using GuidanceBot.Practice;
using GuidanceBot.Understanding;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace GuidanceBot.Language;

/// <summary>
/// Azure AI Language over REST. Each kind of question is a call of its own, and they run side by side. Whatever fails, or
/// takes too long, is left to what the process itself can tell: a visitor never meets an error, and no text of a message
/// or of an answer gets into a log or an exception.
/// </summary>
/// <remarks>Contract: azure-rest-api-specs, Language 2023-04-01, AnalyzeText.</remarks>
internal sealed class AzureLanguage(LanguageService service, HttpPipeline http, ResiliencePipeline circuit, ILanguageReader local) : ILanguageReader
{
    public async ValueTask<Observed> ReadAsync(string text, Wanted wanted, Library library, CancellationToken cancellation)
    {
        var question = new Question(text, library.Locale, wanted);
        var language = AskAsync(Wanted.Language, question, cancellation);
        var personal = AskAsync(Wanted.Personal, question, cancellation);
        var heaviness = AskAsync(Wanted.Heaviness, question, cancellation);
        var here = await local.ReadAsync(text, wanted, library, cancellation);
        var answers = await Task.WhenAll(language, personal, heaviness);
        return AzureAnswers.Merge(here, answers[0]?.Language, answers[1]?.HoldsPersonal, answers[2]?.IsHeavy, library.Locale);
    }

    /// <returns>Null where it was not wanted, or could not be told.</returns>
    private async Task<AzureAnswer?> AskAsync(Wanted kind, Question question, CancellationToken cancellation)
    {
        if (!question.Wanted.HasFlag(kind))
            return null;
        try
        {
            return await circuit.ExecuteAsync(async (ask, token) => await ask.Reader.PostAsync(ask.kind, ask.question, token), (Reader: this, kind, question), cancellation);
        }
        catch (Exception fault) when (fault is RequestFailedException or JsonException or BrokenCircuitException or TimeoutRejectedException or InvalidOperationException
            || (fault is OperationCanceledException or AggregateException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    private async ValueTask<AzureAnswer?> PostAsync(Wanted kind, Question question, CancellationToken cancellation)
    {
        using var message = http.CreateMessage();
        var request = message.Request;
        request.Method = RequestMethod.Post;
        request.Uri.Reset(new Uri(service.Endpoint, AzureRequest.Path));
        request.Headers.Add(HttpHeader.Common.JsonContentType);
        request.Headers.Add(HttpHeader.Common.JsonAccept);
        request.Content = AzureRequest.Body(kind, question.Text, question.Language);
        await http.SendAsync(message, cancellation);

        // The status alone: an error body may quote what was sent.
        if (message.Response.Status != StatusCodes.Status200OK)
            throw new RequestFailedException(message.Response.Status, "Azure AI Language did not answer the question.");
        return AzureAnswers.Read(kind, message.Response.Content);
    }

    /// <param name="Language">That the conversation is in.</param>
    private sealed record Question(string Text, string Language, Wanted Wanted);
}
