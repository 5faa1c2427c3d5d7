using System.Net.Mime;
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
    private const string JsonType = $"{MediaTypeNames.Application.Json}; charset=utf-8";

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

        var body = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), json.Value.JsonSerializerOptions);
        var tag = EntityTags.Create(value, body);
        if (isGet)
        {
            SetCacheControl(context.HttpContext);
            context.Result = new FileContentResult(body, JsonType) { EntityTag = tag };
        }
        else
        {
            context.HttpContext.Response.Headers.ETag = tag.ToString();
            context.Result = new SerializedResult(result, body);
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

    // Reuses the body that was serialized for the entity tag.
    private sealed class SerializedResult(ObjectResult result, byte[] body) : ActionResult
    {
        public override Task ExecuteResultAsync(ActionContext context)
        {
            // Sets the Location header of CreatedAtActionResult.
            result.OnFormatting(context);
            var response = context.HttpContext.Response;
            response.StatusCode = result.StatusCode ?? StatusCodes.Status200OK;
            response.ContentType = JsonType;
            response.ContentLength = body.Length;
            return response.Body.WriteAsync(body, 0, body.Length, context.HttpContext.RequestAborted);
        }
    }
}
