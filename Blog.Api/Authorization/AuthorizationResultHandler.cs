using Blog.Api.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Blog.Api.Authorization;

/// <summary>Writes the reason for a refusal to the response.</summary>
internal sealed class AuthorizationResultHandler(ErrorResponseWriter errorWriter)
    : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler defaultHandler = new();

    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult) =>
        authorizeResult is { Forbidden: true, AuthorizationFailure: { } failure }
            && failure.FailureReasons.FirstOrDefault() is { } reason
            ? errorWriter.WriteAsync(context, new ApiError(StatusCodes.Status403Forbidden, reason.Message))
            : defaultHandler.HandleAsync(next, context, policy, authorizeResult);
}
