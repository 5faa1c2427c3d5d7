using Blog.Domain.Common;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace Blog.Api.Errors;

/// <summary>Turns what the domain says no with into an error. Any other exception is a fault and goes on to <see cref="FaultHandler"/>.</summary>
internal sealed class DomainExceptionFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not DomainException exception)
        {
            return;
        }

        context.Result = ProblemFactory.ToResult(Translate(context.HttpContext, exception));
        context.ExceptionHandled = true;
    }

    private static Problem Translate(HttpContext context, DomainException exception) => exception switch
    {
        ValidationException invalid => ProblemFactory.CreateValidation(
            context, invalid.Message, new Dictionary<string, string[]> { [JsonNames.Of(invalid.Field)] = [invalid.Message] }),
        AuthenticationException => Challenge(context, exception.Message),
        ForbiddenException => ProblemFactory.Create(context, StatusCodes.Status403Forbidden, exception.Message),
        NotFoundException => ProblemFactory.Create(context, StatusCodes.Status404NotFound, exception.Message),
        ConflictException => ProblemFactory.Create(context, StatusCodes.Status409Conflict, exception.Message),
        _ => ProblemFactory.Create(context, StatusCodes.Status400BadRequest, exception.Message),
    };

    // RFC 9110, section 15.5.2: a 401 says which scheme would be good.
    private static Problem Challenge(HttpContext context, string error)
    {
        context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return ProblemFactory.Create(context, StatusCodes.Status401Unauthorized, error);
    }
}
