using System.Globalization;
using Blog.Api.Caching;
using Blog.Api.Contracts.Common;
using Blog.Api.Errors;
using Blog.Api.Idempotency;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi.Filters;

/// <summary>Declares the headers of the responses.</summary>
internal sealed class ResponseHeadersOperationFilter(ErrorResponseWriter errorWriter) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var (key, value) in operation.Responses ?? [])
        {
            if (value is not OpenApiResponse response)
            {
                continue;
            }

            foreach (var (name, header) in GetHeaders(int.Parse(key, CultureInfo.InvariantCulture), context))
            {
                response.Headers ??= new Dictionary<string, IOpenApiHeader>();
                response.Headers.Add(name, header);
            }
        }
    }

    private IEnumerable<(string Name, OpenApiHeader Header)> GetHeaders(
        int statusCode, OperationFilterContext context)
    {
        if (IsTagged(statusCode, context))
        {
            yield return (HeaderNames.ETag, CreateText(
                "The entity tag of the response, for If-None-Match and, where it is taken, If-Match.",
                "\"17.3.q83vEjRWeJCrze8S\""));
        }

        if (statusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified && context.ReturnsDatedFile())
        {
            yield return (HeaderNames.LastModified, CreateText(
                "The time of the last change, for If-Modified-Since; absent if there are no articles.",
                "Sun, 22 Nov 2026 07:22:43 GMT",
                isRequired: false));
        }

        if (statusCode == StatusCodes.Status200OK && context.ReturnsExport())
        {
            yield return (HeaderNames.ContentDisposition, CreateText(
                "The name of the file.", "attachment; filename=\"blog-foo-bar.json\""));
        }

        if (Returns<IPageResponse>(statusCode, context))
        {
            yield return (HeaderNames.Link, CreateText(
                "The URLs of other pages (RFC 8288): rel=\"next\" unless this is the last page, and rel=\"prev\" if "
                + "the page was requested with an offset and is not the first.",
                "<https://blog.example/article?offset=20>; rel=\"next\"",
                isRequired: false));
        }

        if (statusCode == StatusCodes.Status201Created)
        {
            yield return (HeaderNames.Location, CreateText(
                "The URL of what was created, or of the list that has it.", example: null));
        }

        if (statusCode == StatusCodes.Status308PermanentRedirect)
        {
            yield return (HeaderNames.Location, CreateText(
                "The URL of the same operation with the current slug.", "/article/how-to-feed-two-horses"));
        }

        if (statusCode == StatusCodes.Status401Unauthorized)
        {
            yield return (HeaderNames.WWWAuthenticate, CreateText(
                "The authentication scheme, and what is wrong with the token.",
                errorWriter.GetFormatter(context.GetPath()).AuthenticationScheme));
        }

        if (statusCode is >= 200 and < 300 && context.IsIdempotent())
        {
            yield return (IdempotencyHeaders.Replayed, CreateText(
                "Whether this is the response to an earlier request with the same Idempotency-Key.",
                IdempotencyHeaders.True,
                isRequired: false));
        }

        if (statusCode is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable
            || (statusCode == StatusCodes.Status409Conflict && context.IsIdempotent()))
        {
            yield return (HeaderNames.RetryAfter, CreateSeconds());
        }
    }

    private static bool IsTagged(int statusCode, OperationFilterContext context) => statusCode switch
    {
        StatusCodes.Status304NotModified => true,
        StatusCodes.Status200OK when context.IsConditional() => true,
        StatusCodes.Status200OK or StatusCodes.Status201Created => Returns<IVersionedResponse>(statusCode, context),
        _ => false,
    };

    private static bool Returns<TResponse>(int statusCode, OperationFilterContext context) =>
        context.GetMetadata<ProducesResponseTypeAttribute>()
            .Any(response => response.StatusCode == statusCode && response.Type.IsAssignableTo(typeof(TResponse)));

    private static OpenApiHeader CreateText(string description, string? example, bool isRequired = true) => new()
    {
        Description = description,
        Required = isRequired,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = example,
    };

    private static OpenApiHeader CreateSeconds() => new()
    {
        Description = "The number of seconds to wait before the next attempt.",
        Required = true,
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
        Example = 5,
    };
}
