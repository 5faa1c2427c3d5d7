using System.Net.Mime;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi.Filters;

/// <summary>Marks request bodies as required, with JSON as their only media type.</summary>
internal sealed class JsonRequestBodyFilter : IRequestBodyFilter
{
    public void Apply(IOpenApiRequestBody requestBody, RequestBodyFilterContext context)
    {
        if (requestBody is not OpenApiRequestBody { Content: { } content } body)
        {
            return;
        }

        body.Required = true;
        foreach (var other in content.Keys.Where(type => type != MediaTypeNames.Application.Json).ToList())
        {
            content.Remove(other);
        }

        // The body has its own description, so no allOf is needed to hold one beside the reference.
        if (content.TryGetValue(MediaTypeNames.Application.Json, out var json)
            && json is { Schema.AllOf: [var schema] })
        {
            json.Schema = schema;
        }
    }
}
