using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi.Filters;

/// <summary>
/// Sorts the tags of a document, which are the sections of Swagger UI, so that signing up comes first and each example
/// finds what the ones above it have created.
/// </summary>
/// <param name="documentName">The name of the document.</param>
/// <param name="names">The names of the tags in order; others come last.</param>
internal sealed class TagOrderDocumentFilter(string documentName, string[] names) : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        if (context.DocumentName == documentName)
        {
            swaggerDoc.Tags = (swaggerDoc.Tags ?? new HashSet<OpenApiTag>())
                .OrderBy(tag => names.Contains(tag.Name) ? Array.IndexOf(names, tag.Name) : names.Length)
                .ToHashSet();
        }
    }
}
