using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Blog.Api.Contracts.Exports;

/// <summary>
/// Writes an export while it is read, as fast as the client takes it, so that a large one needs no more memory. It is
/// not an <see cref="ObjectResult"/>, which would be buffered for its entity tag.
/// </summary>
public sealed class ExportResult(ExportResponse export) : ActionResult
{
    /// <inheritdoc/>
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var httpContext = context.HttpContext;
        var (services, response, aborted) =
            (httpContext.RequestServices, httpContext.Response, httpContext.RequestAborted);
        var json = services.GetRequiredService<IOptions<JsonOptions>>().Value;
        response.ContentType = $"{MediaTypeNames.Application.Json}; charset=utf-8";
        response.Headers.ContentDisposition = CreateDisposition(export.User.Username).ToString();
        await response.StartAsync(aborted);
        try
        {
            await JsonSerializer.SerializeAsync(response.BodyWriter, export, json.JsonSerializerOptions, aborted);
        }
        catch (Exception exception)
        {
            // The middleware would log the exception too, and not end the response as incomplete.
            await services.GetRequiredService<IExceptionHandler>().TryHandleAsync(httpContext, exception, aborted);
        }
    }

    /// <summary>
    /// Creates the header, with a second name for usernames that are not ASCII (RFC 6266, section 4.3).
    /// </summary>
    internal static ContentDispositionHeaderValue CreateDisposition(string username)
    {
        var name = $"blog-{username}.json";
        var ascii = string.Concat(name.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : "_"));
        var disposition = new ContentDispositionHeaderValue("attachment") { FileName = $"\"{ascii}\"" };
        if (ascii != name)
        {
            disposition.FileNameStar = name;
        }

        return disposition;
    }
}
