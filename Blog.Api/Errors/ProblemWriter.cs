using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Blog.Api.Errors;

/// <summary>Writes the errors that arise outside the controllers, in the same shape and whatever the client says it accepts.</summary>
internal sealed class ProblemWriter(IOptions<JsonOptions> json) : IProblemDetailsWriter
{
    private const string UnavailableForSeconds = "5";

    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        if (http.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = UnavailableForSeconds;
        }

        await http.Response.WriteAsJsonAsync(
            ProblemFactory.Create(http, http.Response.StatusCode),
            json.Value.JsonSerializerOptions,
            MediaTypeNames.Application.ProblemJson,
            http.RequestAborted);
    }
}
