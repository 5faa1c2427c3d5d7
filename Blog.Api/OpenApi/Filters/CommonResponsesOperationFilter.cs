using System.Globalization;
using Blog.Api.Hosting;
using Blog.Api.Idempotency;
using Blog.Api.RateLimiting;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi.Filters;

/// <summary>Adds the responses that follow from the kind of operation, and sorts all by status code.</summary>
internal sealed class CommonResponsesOperationFilter : IOperationFilter
{
    private const string InvalidRequest =
        "The request is not valid HTTP, or its host is not that of this blog.";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var responses = operation.Responses ?? [];
        foreach (var (statusCode, description) in GetCommonResponses(operation, context))
        {
            // A response that the action declares itself is kept.
            responses.TryAdd(
                statusCode.ToString(CultureInfo.InvariantCulture), new OpenApiResponse { Description = description });
        }

        operation.Responses = [];
        foreach (var (statusCode, response) in responses.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            operation.Responses.Add(statusCode, response);
        }
    }

    private static IEnumerable<(int StatusCode, string Description)> GetCommonResponses(
        OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.IsConditional())
        {
            yield return (StatusCodes.Status304NotModified, "Not modified since the version in If-None-Match.");
        }

        if (context.RedirectsFormerSlugs())
        {
            yield return (
                StatusCodes.Status308PermanentRedirect,
                "The slug is a former one. Location has the URL with the current one.");
        }

        if (context.GetTokenUse() == TokenUse.Required)
        {
            yield return (StatusCodes.Status401Unauthorized, "The token is missing or no longer valid.");
        }

        if (operation.RequestBody is not null)
        {
            yield return (StatusCodes.Status400BadRequest, "The body cannot be read.");
            yield return (StatusCodes.Status413PayloadTooLarge, DescribeSizeLimit(context));
            yield return (
                StatusCodes.Status415UnsupportedMediaType, "The body is not JSON in UTF-8, or is compressed.");
        }

        foreach (var error in context.IsIdempotent() ? IdempotentAttribute.Errors : [])
        {
            yield return (error.StatusCode, error.Message);
        }

        if (context.GetMetadata<CredentialsRateLimitAttribute>().Any())
        {
            yield return (
                StatusCodes.Status429TooManyRequests,
                "Too many attempts. Retry-After has the number of seconds to wait.");
        }

        // Every operation may respond so. It is declared where nothing else says what a client can do wrong.
        if (context.IsGet() && !HasClientError(operation, context))
        {
            yield return (StatusCodes.Status400BadRequest, InvalidRequest);
        }

        yield return (
            StatusCodes.Status500InternalServerError, "Internal server error. Find it in the log by its trace ID.");
        yield return (
            StatusCodes.Status503ServiceUnavailable,
            "The database is unavailable, or too many requests are waiting. "
                + "Retry-After has the number of seconds to wait.");
    }

    private static bool HasClientError(OpenApiOperation operation, OperationFilterContext context) =>
        context.GetTokenUse() == TokenUse.Required
        || operation.Responses?.Keys.Any(statusCode => statusCode.StartsWith('4')) == true;

    private static string DescribeSizeLimit(OperationFilterContext context)
    {
        var bytes = context.GetMetadata<IRequestSizeLimitMetadata>().LastOrDefault()?.MaxRequestBodySize
            ?? RequestSizeLimits.Default;
        return $"The body is larger than {bytes / 1024} KiB.";
    }
}
