using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Blog.Api.Caching;

/// <summary>
/// Adds an entity tag to responses of GET requests and to versioned responses of other requests. For GET requests the
/// framework compares it with <c>If-None-Match</c> and responds with 304.
/// </summary>
internal sealed class EntityTagFilter(IOptions<JsonOptions> json) : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not ObjectResult
            {
                Value: { } value,
                StatusCode: null or StatusCodes.Status200OK or StatusCodes.Status201Created,
            } result)
        {
            return;
        }

        var isGet = HttpMethods.IsGet(context.HttpContext.Request.Method);
        if (!isGet && value is not IVersionedResponse)
        {
            return;
        }

        var options = json.Value.JsonSerializerOptions;
        if (isGet)
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), options);
            SetCacheControl(context.HttpContext);
            context.Result = new FileContentResult(body, SerializedResult.JsonType)
            {
                EntityTag = EntityTags.Create(value, body),
            };
        }
        else
        {
            context.Result = SerializedResult.Create(result, value, context, options);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    // Caches must revalidate responses, and shared caches must not store those of users (RFC 9111, section 5.2.2).
    private static void SetCacheControl(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Append(HeaderNames.Vary, HeaderNames.Authorization);
        if (StringValues.IsNullOrEmpty(headers.CacheControl))
        {
            headers.CacheControl =
                context.User.Identity?.IsAuthenticated == true ? "private, no-cache" : "no-cache";
        }
    }
}
