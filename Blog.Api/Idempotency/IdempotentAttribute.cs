using Blog.Api.Errors;
using Blog.Domain.Idempotency;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Blog.Api.Idempotency;

/// <summary>
/// Lets clients send a request again with the same <c>Idempotency-Key</c>: what it does is done once, and the response
/// is that to the first. The action requires a token, writes in one unit of work, and does not use the database after
/// it, because the unit of work is committed together with the response.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class IdempotentAttribute : Attribute, IFilterFactory
{
    /// <summary>The errors of every action with this attribute, beside its own.</summary>
    public static readonly IReadOnlyList<ProducesErrorAttribute> Errors =
    [
        new(
            StatusCodes.Status409Conflict,
            RequestInProgressException.InProgressMessage,
            RequestInProgressException.Subject),
        new(
            StatusCodes.Status422UnprocessableEntity,
            ReusedKeyException.BelongsToAnotherMessage,
            nameof(IdempotencyKey)),
    ];

    /// <summary>Each request has a filter of its own.</summary>
    public bool IsReusable => false;

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) =>
        serviceProvider.GetRequiredService<IdempotencyFilter>();
}
