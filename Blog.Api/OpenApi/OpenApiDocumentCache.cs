using System.Collections.Concurrent;
using System.Net.Mime;
using Blog.Api.Caching;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi;

/// <summary>
/// Generates each OpenAPI document at its first request and keeps it. They do not depend on the request, and generating
/// one takes longer than any other response. The output cache could evict them.
/// </summary>
internal sealed class OpenApiDocumentCache(ISwaggerProvider generator, IOptions<SwaggerGenOptions> options)
{
    private const string Json = "json";

    private static readonly string[] Formats = [Json, "yaml", "yml"];

    private readonly ConcurrentDictionary<(string Name, string Format), Lazy<FileContentHttpResult>> documents = new();

    /// <summary>Returns a document, or null if there is none with the name in the format.</summary>
    /// <param name="format"><c>json</c>, <c>yaml</c> or <c>yml</c>.</param>
    public FileContentHttpResult? Find(string name, string format) =>
        Formats.Contains(format) && options.Value.SwaggerGeneratorOptions.SwaggerDocs.ContainsKey(name)
            ? documents.GetOrAdd(
                (name, format), key => new Lazy<FileContentHttpResult>(() => Generate(key.Name, key.Format))).Value
            : null;

    private FileContentHttpResult Generate(string name, string format)
    {
        var document = generator.GetSwagger(name);
        using var text = new StringWriter { NewLine = "\n" };
        if (format == Json)
        {
            document.SerializeAsV31(new OpenApiJsonWriter(text));
        }
        else
        {
            document.SerializeAsV31(new OpenApiYamlWriter(text));
        }

        var body = System.Text.Encoding.UTF8.GetBytes(text.ToString());
        var mediaType = format == Json ? MediaTypeNames.Application.Json : "text/yaml";
        return TypedResults.Bytes(
            body, $"{mediaType}; charset=utf-8", entityTag: EntityTags.Create(value: null, body));
    }
}
