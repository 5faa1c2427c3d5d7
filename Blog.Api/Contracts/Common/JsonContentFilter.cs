using System.Net.Mime;
using System.Text;
using Blog.Api.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Blog.Api.Contracts.Common;

/// <summary>
/// Rejects a body that is not JSON in UTF-8 before it is parsed. The framework would also take other JSON types and
/// UTF-16, and ignore <c>Content-Encoding</c>.
/// </summary>
internal sealed class JsonContentFilter(ErrorResponseWriter errorWriter) : IResourceFilter
{
    /// <summary>Before all other filters.</summary>
    public const int Order = int.MinValue;

    private const string Utf8Alias = "utf8";

    private const string Identity = "identity";

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (!context.ActionDescriptor.HasBodyParameter())
        {
            return;
        }

        var request = context.HttpContext.Request;
        if (!IsIdentity(request.Headers.ContentEncoding.ToString()))
        {
            // RFC 9110, section 15.5.16: names the codings that are accepted.
            context.HttpContext.Response.Headers.AcceptEncoding = Identity;
            context.Result = Reject(context.HttpContext);
        }
        else if (!IsJson(request.ContentType))
        {
            context.Result = Reject(context.HttpContext);
        }
        else
        {
            // The formatter does not know all names of UTF-8.
            request.ContentType = MediaTypeNames.Application.Json;
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private static bool IsIdentity(string contentEncoding) =>
        contentEncoding.Length == 0 || contentEncoding.Equals(Identity, StringComparison.OrdinalIgnoreCase);

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var mediaType)
        && mediaType.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
        && mediaType.Parameters
            .Where(parameter => parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase))
            .All(parameter => IsUtf8(HeaderUtilities.RemoveQuotes(parameter.Value)));

    private static bool IsUtf8(StringSegment charset) =>
        charset.Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase)
        || charset.Equals(Utf8Alias, StringComparison.OrdinalIgnoreCase);

    private ObjectResult Reject(HttpContext context) =>
        errorWriter.CreateResult(context, new ApiError(StatusCodes.Status415UnsupportedMediaType));
}
