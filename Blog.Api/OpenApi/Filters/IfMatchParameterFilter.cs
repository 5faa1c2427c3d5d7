using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi.Filters;

/// <summary>Describes the <c>If-Match</c> header of every operation that takes it.</summary>
internal sealed class IfMatchParameterFilter : IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is { In: ParameterLocation.Header } && parameter.Name == HeaderNames.IfMatch)
        {
            parameter.Description = "The entity tags to match. The request fails with 412 if the resource has changed.";
        }
    }
}
