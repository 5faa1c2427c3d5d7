using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi.Filters;

/// <summary>Declares the security scheme of a document, to which its operations refer.</summary>
/// <param name="documentName">The name of the document.</param>
/// <param name="schemeName">The name of the scheme.</param>
/// <param name="description">How to get and enter a token.</param>
internal sealed class SecuritySchemeDocumentFilter(string documentName, string schemeName, string description)
    : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        if (context.DocumentName == documentName)
        {
            // Swagger UI sends the tokens of no other HTTP scheme than basic and bearer.
            swaggerDoc.AddComponent(schemeName, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = description,
            });
        }
    }
}
