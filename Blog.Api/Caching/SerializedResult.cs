using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Blog.Api.Caching;

/// <summary>A result with the bytes and headers of its response, so that they are known before it is sent.</summary>
internal sealed class SerializedResult(
    int statusCode, ReadOnlyMemory<byte> body, string? contentType, string? location, string? entityTag) : ActionResult
{
    public const string JsonType = $"{MediaTypeNames.Application.Json}; charset=utf-8";

    public int StatusCode => statusCode;

    public ReadOnlyMemory<byte> Body => body;

    public string? ContentType => contentType;

    public string? Location => location;

    public string? EntityTag => entityTag;

    /// <summary>Serializes a result, and creates the entity tag of a versioned response.</summary>
    public static SerializedResult Create(
        ObjectResult result, object value, ActionContext context, JsonSerializerOptions options)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), options);
        return new SerializedResult(
            result.StatusCode ?? StatusCodes.Status200OK,
            body,
            JsonType,
            GetLocation(result, context),
            value is IVersionedResponse ? EntityTags.Create(value, body).ToString() : null);
    }

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = statusCode;
        Set(response.Headers, HeaderNames.Location, location);
        Set(response.Headers, HeaderNames.ETag, entityTag);
        if (body.Length > 0)
        {
            response.ContentType = contentType;
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, context.HttpContext.RequestAborted);
        }
    }

    // CreatedAtActionResult tells its URL only to the response, which may yet become that of an error.
    private static string? GetLocation(ObjectResult result, ActionContext context)
    {
        result.OnFormatting(context);
        var headers = context.HttpContext.Response.Headers;
        var location = headers.Location.ToString();
        headers.Remove(HeaderNames.Location);
        return location.Length > 0 ? location : null;
    }

    private static void Set(IHeaderDictionary headers, string name, string? value)
    {
        if (value is not null)
        {
            headers[name] = value;
        }
    }
}
