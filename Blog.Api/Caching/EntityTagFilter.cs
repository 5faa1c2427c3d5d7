using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Blog.Api.Caching;

/// <summary>
/// Gives what a GET shows, and what a change leads to, an entity tag. For a GET the framework then compares it with
/// If-None-Match and answers 304.
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

    /// <summary>A copy may be kept, but is asked about before it is shown again; that of a signed-in reader is nobody else's (RFC 9111, section 5.2.2).</summary>
    private static void SetCacheControl(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Append(HeaderNames.Vary, HeaderNames.Authorization);
        if (StringValues.IsNullOrEmpty(headers.CacheControl))
        {
            headers.CacheControl = StringValues.IsNullOrEmpty(context.Request.Headers.Authorization) ? "no-cache" : "private, no-cache";
        }
    }

    /// <summary>A result whose value has been written already, to make its tag.</summary>
    private sealed class SerializedResult(ObjectResult result, byte[] body) : ActionResult
    {
        public override Task ExecuteResultAsync(ActionContext context)
        {
            // Sets the header Location, where the result has one.
            result.OnFormatting(context);
            var response = context.HttpContext.Response;
            response.StatusCode = result.StatusCode ?? StatusCodes.Status200OK;
            response.ContentType = JsonType;
            response.ContentLength = body.Length;
            return response.Body.WriteAsync(body, 0, body.Length, context.HttpContext.RequestAborted);
        }
    }
}
