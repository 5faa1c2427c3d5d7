using System.Net.Mime;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi;

/// <summary>Says of each body that it must be there, and is JSON: the relatives of JSON that are read too would only clutter the page.</summary>
internal sealed class RequestBodies : IRequestBodyFilter
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

        // The body has a description of its own, so the schema need not be wrapped to hold another.
        if (content.TryGetValue(MediaTypeNames.Application.Json, out var json) && json is { Schema.AllOf: [var schema] })
        {
            json.Schema = schema;
        }
    }
}
