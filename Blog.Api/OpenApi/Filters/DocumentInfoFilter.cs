using Blog.Api.Feeds;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi.Filters;

/// <summary>Says who publishes the API, under which licence, and where it is served.</summary>
internal sealed class DocumentInfoFilter(IOptions<SiteOptions> site) : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var (title, url) = (site.Value.Title, site.Value.Url);
        swaggerDoc.Info.Contact = new OpenApiContact { Name = title, Url = url is null ? null : new Uri(url) };

        // No licence has been chosen, so none is granted.
        swaggerDoc.Info.License = new OpenApiLicense
        {
            Name = "All rights reserved",
            Identifier = "LicenseRef-All-Rights-Reserved",
        };
        swaggerDoc.Servers = [new OpenApiServer { Url = "/", Description = "The host of this document." }];
    }
}
