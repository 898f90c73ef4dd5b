using System.Globalization;
using GuidanceBot.Channels.DirectLine;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using static GuidanceBot.Channels.Describing.Described;

namespace GuidanceBot.Channels.Describing;

/// <summary>Writes into the document what <see cref="Described"/> says of an endpoint.</summary>
internal sealed class OperationWriter : IOpenApiOperationTransformer
{
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        WriteParameters(operation, context, metadata.OfType<QueryParameter>());
        if (metadata.OfType<RequestBody>().SingleOrDefault() is { } body) operation.RequestBody = await BodyAsync(body, context, cancellationToken);
        if (metadata.OfType<Secured>().SingleOrDefault() is { } secured) operation.Security = Requirements(secured, context.Document!);
        await WriteResponsesAsync(operation, context, cancellationToken);
    }

    // The conversation in the path is read where the token is checked, so no signature shows it.
    private static void WriteParameters(OpenApiOperation operation, OpenApiOperationTransformerContext context, IEnumerable<QueryParameter> asked)
    {
        operation.Parameters = [];
        if (context.Description.RelativePath!.Contains("{conversationId}", StringComparison.Ordinal))
            operation.Parameters.Add(Parameter("conversationId", ParameterLocation.Path, "As every answer names it.", required: true));
        foreach (var (name, description, required) in asked)
            operation.Parameters.Add(Parameter(name, ParameterLocation.Query, description, required));
    }

    private static OpenApiParameter Parameter(string name, ParameterLocation place, string description, bool required) => new()
    {
        Name = name,
        In = place,
        Description = description,
        Required = required,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static async Task<OpenApiRequestBody> BodyAsync(RequestBody body, OpenApiOperationTransformerContext context, CancellationToken cancellation) => new()
    {
        Required = body.Required,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [body.ContentType] = new OpenApiMediaType { Schema = await SchemaAsync(body.Type, context, cancellation) },
        },
    };

    private static List<OpenApiSecurityRequirement> Requirements(Secured secured, OpenApiDocument document)
    {
        var token = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(OpenApi.Bearer, document)] = [] };
        return secured.Optional ? [token, []] : [token];
    }

    private static async Task WriteResponsesAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        // Where a signature tells no answer, a 200 would stand here that never comes.
        if (!metadata.OfType<IProducesResponseTypeMetadata>().Any()) operation.Responses = [];
        operation.Responses ??= [];
        foreach (var answer in metadata.OfType<Answer>())
            operation.Responses[Key(answer.Status)] = new OpenApiResponse { Description = answer.Description, Content = ContentOf(answer) };
        var error = await SchemaAsync(typeof(DirectLineError.ErrorBody), context, cancellation);
        foreach (var same in metadata.OfType<Refusals>().SelectMany(refusals => refusals.Errors).Distinct().GroupBy(refusal => refusal.Status))
            operation.Responses[Key(same.Key)] = ErrorResponse(same, error);
    }

    private static OpenApiResponse ErrorResponse(IEnumerable<DirectLineError> errors, IOpenApiSchema schema) => new()
    {
        Description = string.Join("\n\n", errors.Select(error => $"`{error.Code}`: {error.Message}")),
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new OpenApiMediaType { Schema = schema } },
    };

    private static Dictionary<string, OpenApiMediaType>? ContentOf(Answer answer) => answer.ContentType is { } type
        ? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [type] = new OpenApiMediaType() }
        : null;

    // By reference, so that a reader meets each body once.
    private static async Task<IOpenApiSchema> SchemaAsync(Type type, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var schema = await context.GetOrCreateSchemaAsync(type, cancellationToken: cancellation);
        if (type == typeof(string)) return schema;
        context.Document!.AddComponent(type.Name, schema);
        return new OpenApiSchemaReference(type.Name, context.Document);
    }

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);
}
