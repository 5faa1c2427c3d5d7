using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Blog.Api.Errors;

/// <summary>Writes the errors that arise outside the controllers, in the same shape and whatever the client says it accepts.</summary>
internal sealed class ErrorWriter(ErrorResponseWriter answers, IOptions<JsonOptions> json) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context) =>
        await answers.WriteAsync(context.HttpContext, json.Value);
}
