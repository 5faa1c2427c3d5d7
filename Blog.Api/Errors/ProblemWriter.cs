using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Blog.Api.Errors;

/// <summary>Writes the errors that arise outside the controllers, in the same shape and whatever the client says it accepts.</summary>
internal sealed class ProblemWriter(IOptions<JsonOptions> json) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        await http.Response.WriteAsJsonAsync(
            ProblemFactory.Create(http, http.Response.StatusCode),
            json.Value.JsonSerializerOptions,
            MediaTypeNames.Application.ProblemJson,
            http.RequestAborted);
    }
}
