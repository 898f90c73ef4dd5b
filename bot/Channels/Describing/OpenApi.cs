using Microsoft.OpenApi;

namespace GuidanceBot.Channels.Describing;

/// <summary>The document of the interface, at <c>/openapi/v1.json</c>.</summary>
internal static class OpenApi
{
    public const string Bearer = "bearer";

    private const string Address = "/openapi/{documentName}.json";

    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            Introduce(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer<OperationWriter>();
        options.AddSchemaTransformer<ActivitySchema>();
    });

    public static void MapOpenApiDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi(Address);

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "GuidanceBot",
            Version = "v1",
            Description = "Bot Framework Direct Line 3.0, hosted by oneself. What is supported and what is not stands in docs/PROTOCOL.md.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = Bearer,
            Description = "A token from tokens/generate or from any answer that holds one. tokens/generate and POST /conversations also take the Direct Line secret.",
        };
    }
}
