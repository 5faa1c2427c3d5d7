namespace Blog.Api.OpenApi;

/// <summary>The settings under <c>Swagger</c>.</summary>
public sealed class SwaggerSettings
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Swagger";

    /// <summary>Whether Swagger UI and the OpenAPI document are served.</summary>
    public bool Enabled { get; set; } = true;
}
