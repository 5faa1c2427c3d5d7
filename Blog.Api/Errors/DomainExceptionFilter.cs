using Blog.Domain.Common;
using Blog.Domain.Idempotency;
using Blog.Domain.Mail;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Blog.Api.Errors;

/// <summary>Maps domain exceptions to error responses; others reach <see cref="UnhandledExceptionHandler"/>.</summary>
internal sealed class DomainExceptionFilter(ErrorResponseWriter errorWriter) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not DomainException exception)
        {
            return;
        }

        context.Result = exception is MovedException moved
            ? new MovedResult(moved.Slug)
            : errorWriter.CreateResult(context.HttpContext, ToError(exception));
        context.ExceptionHandled = true;
    }

    private static ApiError ToError(DomainException exception) => exception switch
    {
        ValidationException e => new(StatusCodes.Status400BadRequest, e.Message, e.Field),
        AuthenticationException e => new(StatusCodes.Status401Unauthorized, e.Message, e.Subject),
        ForbiddenException e => new(StatusCodes.Status403Forbidden, e.Message, e.Subject),
        NotFoundException e => new(StatusCodes.Status404NotFound, e.Message, e.Subject),
        ConflictException e => new(StatusCodes.Status409Conflict, e.Message, e.Field),
        PreconditionFailedException e => new(StatusCodes.Status412PreconditionFailed, e.Message, e.Subject),
        ReusedKeyException e => new(StatusCodes.Status422UnprocessableEntity, e.Message, nameof(IdempotencyKey)),
        RequestInProgressException e =>
            new(StatusCodes.Status409Conflict, e.Message, RequestInProgressException.Subject)
            {
                RetryAfter = RequestInProgressException.RetryAfter,
            },
        MailDisabledException e => new(StatusCodes.Status503ServiceUnavailable, e.Message),
        OverloadedException => new(StatusCodes.Status503ServiceUnavailable),
        _ => new(StatusCodes.Status400BadRequest, exception.Message),
    };
}
