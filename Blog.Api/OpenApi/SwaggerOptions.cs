using Blog.Infrastructure.Configuration;

namespace Blog.Api.OpenApi;

/// <summary>The settings of Swagger in the section <c>Swagger</c>.</summary>
public sealed class SwaggerOptions : IConfigurationOptions
{
    /// <inheritdoc/>
    public static string SectionName => "Swagger";

    /// <summary>Whether Swagger UI and the OpenAPI documents are served.</summary>
    public bool Enabled { get; set; } = true;
}
