using Blog.Api.Authentication;
using Blog.Api.Caching;
using Blog.Api.Errors;
using Blog.Domain.Idempotency;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace Blog.Api.Idempotency;

/// <summary>
/// Executes the action of a request with an <c>Idempotency-Key</c> once, and answers the same request with the same
/// response after that. See <see cref="IdempotentAttribute"/>.
/// </summary>
/// <remarks>
/// The resource filter reads the body before it is parsed; what is not JSON, too large or malformed is refused as
/// always. The action filter runs after the body was validated.
/// </remarks>
internal sealed class IdempotencyFilter(
    IdempotencyService idempotency,
    CurrentUser currentUser,
    ErrorResponseWriter errorWriter,
    IOptions<JsonOptions> json)
    : IAsyncResourceFilter, IAsyncActionFilter
{
    private IdempotentRequest? request;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var httpContext = context.HttpContext;
        if (httpContext.Request.Headers.TryGetValue(IdempotencyHeaders.Key, out var keys))
        {
            if (IdempotencyKey.Parse(keys) is not { } key)
            {
                context.Result = errorWriter.CreateUnmappedResult(httpContext, new ApiError(
                    StatusCodes.Status400BadRequest, IdempotencyKey.Rule, nameof(IdempotencyKey)));
                return;
            }

            request = await CreateRequestAsync(httpContext, key);
        }

        await next();
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (request is null)
        {
            await next();
            return;
        }

        ActionExecutedContext? executed = null;
        var earlier = await idempotency.ExecuteOnceAsync(
            request,
            async () =>
            {
                executed = await next();
                return Serialize(executed);
            },
            context.HttpContext.RequestAborted);
        if (earlier is null)
        {
            return;
        }

        var replay = new SerializedResult(
            earlier.Status, earlier.Body, earlier.ContentType, earlier.Location, earlier.EntityTag);
        context.HttpContext.Response.Headers[IdempotencyHeaders.Replayed] = IdempotencyHeaders.True;
        if (executed is null)
        {
            context.Result = replay;
        }
        else
        {
            // This request was executed as well, and rolled back.
            executed.Result = replay;
        }
    }

    private async Task<IdempotentRequest> CreateRequestAsync(HttpContext context, IdempotencyKey key)
    {
        var httpRequest = context.Request;
        var bodyHash = await RequestBodyHash.ComputeAsync(httpRequest.BodyReader, context.RequestAborted);
        return new IdempotentRequest(
            currentUser.Id, $"{httpRequest.Method} {httpRequest.PathBase}{httpRequest.Path.Value}", key, bodyHash);
    }

    /// <summary>Turns the result of an action into its response, which is then what is sent.</summary>
    /// <returns>The response, or null if the action has not succeeded.</returns>
    private ResponseContent? Serialize(ActionExecutedContext executed)
    {
        if (executed.Exception is not null || Serialize(executed.Result, executed) is not { } result)
        {
            return null;
        }

        executed.Result = result;
        return new ResponseContent(
            result.StatusCode, result.Body, result.ContentType, result.Location, result.EntityTag);
    }

    private SerializedResult? Serialize(IActionResult? result, ActionContext context) => result switch
    {
        ObjectResult { Value: { } value, StatusCode: null or (>= 200 and < 300) } created =>
            SerializedResult.Create(created, value, context, json.Value.JsonSerializerOptions),
        StatusCodeResult { StatusCode: >= 200 and < 300 } empty =>
            new SerializedResult(empty.StatusCode, default, null, null, null),
        ObjectResult { StatusCode: >= 300 } or StatusCodeResult { StatusCode: >= 300 } => null,
        RedirectResult or RedirectToActionResult or RedirectToRouteResult => null,
        _ => throw new InvalidOperationException($"The result {result?.GetType()} cannot be sent again."),
    };
}
