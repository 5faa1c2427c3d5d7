using Blog.Domain.Common;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Blog.Api.Errors;

/// <summary>Turns what the domain says no with into an error. Any other exception is a fault and goes on to <see cref="UnhandledExceptionHandler"/>.</summary>
internal sealed class DomainExceptionFilter(ErrorResponseWriter answers) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not DomainException exception)
        {
            return;
        }

        context.Result = answers.ToResult(context.HttpContext, Translate(exception));
        context.ExceptionHandled = true;
    }

    private static ApiError Translate(DomainException exception) => exception switch
    {
        ValidationException invalid => new(StatusCodes.Status400BadRequest, invalid.Message, invalid.Field),
        AuthenticationException unknown => new(StatusCodes.Status401Unauthorized, unknown.Message, unknown.Subject),
        ForbiddenException forbidden => new(StatusCodes.Status403Forbidden, forbidden.Message, forbidden.Subject),
        NotFoundException missing => new(StatusCodes.Status404NotFound, missing.Message, missing.Subject),
        ConflictException taken => new(StatusCodes.Status409Conflict, taken.Message, taken.Field),
        PreconditionFailedException changed => new(StatusCodes.Status412PreconditionFailed, changed.Message, changed.Subject),
        _ => new(StatusCodes.Status400BadRequest, exception.Message),
    };
}
