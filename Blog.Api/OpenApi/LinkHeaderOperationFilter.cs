using System.Globalization;
using Blog.Api.Contracts.Common;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi;

/// <summary>Adds the <c>Link</c> header to the responses that are pages of lists.</summary>
internal sealed class LinkHeaderOperationFilter : IOperationFilter
{
    private const string Description =
        "The absolute URLs of other pages (RFC 8288): rel=\"next\" unless this is the last page, and rel=\"prev\" "
        + "if the page was requested with an offset and is not the first.";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var type in context.ApiDescription.SupportedResponseTypes.Where(
            type => typeof(IPageResponse).IsAssignableFrom(type.Type)))
        {
            if (operation.Responses?.GetValueOrDefault(type.StatusCode.ToString(CultureInfo.InvariantCulture))
                is OpenApiResponse response)
            {
                response.Headers ??= new Dictionary<string, IOpenApiHeader>();
                response.Headers[HeaderNames.Link] = new OpenApiHeader
                {
                    Description = Description,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                };
            }
        }
    }
}
