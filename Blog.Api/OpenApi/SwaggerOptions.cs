using Blog.Infrastructure.Configuration;

namespace Blog.Api.OpenApi;

/// <summary>The settings under <c>Swagger</c>.</summary>
public sealed class SwaggerOptions : IConfigurationOptions
{
    /// <inheritdoc/>
    public static string SectionName => "Swagger";

    /// <summary>Whether the OpenAPI documents and Swagger UI are served.</summary>
    public bool Enabled { get; set; } = true;
}
