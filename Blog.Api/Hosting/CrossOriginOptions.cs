using System.ComponentModel.DataAnnotations;
using Blog.Api.Idempotency;
using Blog.Infrastructure.Configuration;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace Blog.Api.Hosting;

/// <summary>The settings of CORS in the section <c>Cors</c>.</summary>
public sealed class CrossOriginOptions : IValidatableObject, IConfigurationOptions
{
    // Browsers have lower limits of their own.
    private static readonly TimeSpan PreflightMaxAge = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public static string SectionName => "Cors";

    /// <summary>
    /// The origins that may call the API, such as <c>https://blog.example</c>. If there are none, Development allows
    /// every localhost.
    /// </summary>
    public IList<string> Origins { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Origins.FirstOrDefault(origin => !IsOrigin(origin)) is { } invalid)
        {
            yield return new ValidationResult(
                $"Cors:Origins holds '{invalid}': name each origin by scheme, host and port alone, "
                + "such as https://blog.example.");
        }
    }

    internal void Apply(CorsOptions options, IHostEnvironment environment) => options.AddDefaultPolicy(policy =>
    {
        policy.SetPreflightMaxAge(PreflightMaxAge).AllowAnyHeader().AllowAnyMethod().WithExposedHeaders(
            HeaderNames.Location,
            HeaderNames.ETag,
            HeaderNames.RetryAfter,
            HeaderNames.Link,
            HeaderNames.ContentDisposition,
            IdempotencyHeaders.Replayed);
        if (Origins.Count == 0 && environment.IsDevelopment())
        {
            policy.SetIsOriginAllowed(
                origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback);
        }
        else
        {
            policy.WithOrigins([.. Origins]);
        }
    });

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.GetLeftPart(UriPartial.Authority).Equals(origin, StringComparison.OrdinalIgnoreCase);
}
