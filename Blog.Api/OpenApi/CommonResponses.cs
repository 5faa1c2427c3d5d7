using System.Net.Mime;
using Blog.Api.Errors;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi;

/// <summary>Adds the answers that follow from what an operation is, not from what it does, and says which type all errors have.</summary>
internal sealed class CommonResponses(ErrorResponseWriter answers) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (BearerSecurity.IsNeeded(context))
        {
            Add(operation, context, StatusCodes.Status401Unauthorized, "There is no token, or it is no longer good.");
        }

        if (HttpMethods.IsGet(context.ApiDescription.HttpMethod ?? ""))
        {
            operation.Responses?.TryAdd("304", new OpenApiResponse { Description = "It is still the one that If-None-Match names." });
        }

        if (operation.RequestBody is not null)
        {
            Add(operation, context, StatusCodes.Status413PayloadTooLarge, "The body is larger than 1 MiB.");
            Add(operation, context, StatusCodes.Status415UnsupportedMediaType, "The body is not JSON.");
        }

        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<EnableRateLimitingAttribute>().Any())
        {
            Add(operation, context, StatusCodes.Status429TooManyRequests, "There were too many attempts; Retry-After says for how many seconds to wait.");
        }

        Add(operation, context, StatusCodes.Status500InternalServerError, "The server failed; the log has the fault under the trace id.");
        Add(operation, context, StatusCodes.Status503ServiceUnavailable, "The database is not available; Retry-After says for how many seconds to wait.");
        NameErrorType(operation, answers.FormatOf(context));
        Sort(operation);
    }

    private void Add(OpenApiOperation operation, OperationFilterContext context, int status, string description)
    {
        var format = answers.FormatOf(context);
        operation.Responses?.TryAdd(
            status.ToString(System.Globalization.CultureInfo.InvariantCulture),
            new OpenApiResponse
            {
                Description = description,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [format.ContentType] = new OpenApiMediaType
                    {
                        Schema = context.SchemaGenerator.GenerateSchema(format.BodyType, context.SchemaRepository),
                    },
                },
            });
    }

    private static void Sort(OpenApiOperation operation)
    {
        var sorted = new OpenApiResponses();
        foreach (var (status, response) in (operation.Responses ?? []).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            sorted.Add(status, response);
        }

        operation.Responses = sorted;
    }

    private static void NameErrorType(OpenApiOperation operation, IErrorFormatter format)
    {
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (status[0] is '4' or '5' && response.Content?.Remove(MediaTypeNames.Application.Json, out var content) == true)
            {
                response.Content[format.ContentType] = content;
            }
        }
    }
}
