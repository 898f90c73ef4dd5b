using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The document at /openapi/v1.json says what the service does.</summary>
public sealed class OpenApiTests
{
    [Fact]
    public async Task It_is_a_valid_document_with_the_bearer_scheme()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);

        var read = OpenApiDocument.Parse(await service.Http.GetStringAsync(Described.Address), "json");

        Assert.Empty(read.Diagnostic!.Errors);
        var scheme = Assert.Single(read.Document!.Components!.SecuritySchemes!);
        Assert.Equal((SecuritySchemeType.Http, "bearer"), (scheme.Value.Type, scheme.Value.Scheme));
    }

    [Fact]
    public async Task Every_mapped_route_is_in_it_but_for_itself_and_the_parts_of_a_page()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var described = (await Described.ReadAsync(service.Http)).Operations.ToHashSet();

        var routes = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        foreach (var route in routes)
        {
            var path = "/" + route.RoutePattern.RawText!.TrimStart('/');
            var operations = route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method => $"{method} {path}").ToList();
            if (route.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is { ExcludeFromDescription: true })
                Assert.True(path == "/openapi/{documentName}.json" || File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot" + path)), path);
            else
                Assert.All(operations, operation => Assert.True(described.Remove(operation), operation));
        }

        Assert.True(routes.Count > 20);
        Assert.Empty(described);
    }

    [Fact]
    public async Task Every_answer_with_a_body_has_its_schema_and_every_error_the_documented_one()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var document = await Described.ReadAsync(service.Http);

        foreach (var (operation, status, response) in document.Responses.Where(response => !response.Operation.StartsWith("HEAD", StringComparison.Ordinal)))
        {
            Assert.NotEmpty((string?)response["description"] ?? "");
            // Where no script runs, an error is a page.
            if (response["content"]?["text/html; charset=utf-8"] is not null) continue;
            var schema = (string?)response["content"]?["application/json"]?["schema"]?["$ref"];
            if (status >= 400) Assert.Equal((operation, status, "#/components/schemas/ErrorBody"), (operation, status, schema));
            else if (operation.Contains("/v3/", StringComparison.Ordinal) && status < 300 && status != 101) Assert.NotNull(schema);
        }
    }

    [Fact]
    public async Task Bodies_hold_what_their_schemas_say()
    {
        using var folder = new TempFolder();
        await using var service = await RunningService.StartAsync(folder);
        var document = await Described.ReadAsync(service.Http);
        var talk = await Talk.BeginAsync(service);
        var (_, said) = await talk.PostAsync(Talk.Message("my husband started therapy", "one"));
        var (_, set) = await talk.SendAsync(HttpMethod.Get, "/activities");
        var (_, error) = await talk.PostAsync(new StringContent("{"));

        Fits(talk.Answer.GetRawText(), "TokenResponse");
        Fits(said.GetRawText(), "ResourceResponse");
        Fits(set.GetRawText(), "ActivitySetResponse");
        Fits(error.GetRawText(), "ErrorBody");
        Assert.All(set.GetProperty("activities").EnumerateArray(), activity => Fits(activity.GetRawText(), "Activity"));

        void Fits(string body, string schema)
        {
            var (fields, properties) = (JsonNode.Parse(body)!.AsObject(), document.Schemas[schema]!["properties"]!.AsObject());
            Assert.All(fields, field => Assert.True(properties.ContainsKey(field.Key), $"{schema}.{field.Key}"));
            Assert.All(document.Schemas[schema]!["required"]!.AsArray(), required => Assert.True(fields.ContainsKey((string)required!), $"{schema}.{required}"));
        }
    }
}

/// <summary>What the document says.</summary>
internal sealed class Described(JsonNode document)
{
    public static readonly Uri Address = new("/openapi/v1.json", UriKind.Relative);

    public JsonObject Schemas => document["components"]!["schemas"]!.AsObject();

    /// <summary>Such as <c>GET /labels</c>.</summary>
    public IEnumerable<string> Operations => All.Select(operation => operation.Name);

    public IEnumerable<(string Operation, int Status, JsonNode Response)> Responses =>
        from operation in All
        from response in operation.Node["responses"]!.AsObject()
        select (operation.Name, int.Parse(response.Key, provider: null), response.Value!);

    private IEnumerable<(string Name, JsonNode Node)> All =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select ($"{operation.Key.ToUpperInvariant()} {path.Key}", operation.Value!);

    public static async Task<Described> ReadAsync(HttpClient http) => new(JsonNode.Parse(await http.GetStringAsync(Address))!);
}
