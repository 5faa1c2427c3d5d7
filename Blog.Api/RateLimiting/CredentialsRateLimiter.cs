using System.Net;
using System.Threading.RateLimiting;
using Blog.Api.Authentication;
using Blog.Api.Contracts.Users;
using Blog.Api.Errors;
using Blog.Infrastructure.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Blog.Api.RateLimiting;

/// <summary>
/// Limits the attempts per address, per account and address, and per account. An attempt that one limit refuses does
/// not count for the next ones, so nobody can use up the attempts of an account from one address.
/// </summary>
internal sealed class CredentialsRateLimiter(RateLimitPartitionFactory partitions, BlogMetrics metrics)
    : IAsyncActionFilter, IAsyncDisposable
{
    private readonly PartitionedRateLimiter<Attempt> limiter = PartitionedRateLimiter.CreateChained(
        Create(attempt => partitions.CreateForAddress(attempt.Address)),
        Create(attempt => partitions.CreateForAccountAndAddress(attempt.Email, attempt.Address)),
        Create(attempt => partitions.CreateForAccount(attempt.Email)));

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        // An action without such a request asks for a mail to the signed-in user.
        var request = context.ActionArguments.Values.OfType<ICredentialsRequest>().SingleOrDefault();
        if (request is { IsAttempt: false })
        {
            await next();
            return;
        }

        var httpContext = context.HttpContext;
        var email = request is { NamesAccount: false }
            ? null
            : request?.AccountEmail
                ?? httpContext.RequestServices.GetRequiredService<CurrentUser>().Profile.Email;
        var attempt = new Attempt(email, httpContext.Connection.RemoteIpAddress);
        using var lease = await limiter.AcquireAsync(attempt, 1, httpContext.RequestAborted);
        if (lease.IsAcquired)
        {
            await next();
            return;
        }

        metrics.RecordRateLimitedAttempt();
        RetryAfterHeader.SetRateLimited(httpContext.Response, lease);
        context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }

    public ValueTask DisposeAsync() => limiter.DisposeAsync();

    private static PartitionedRateLimiter<Attempt> Create(Func<Attempt, RateLimitPartition<string>> partitioner) =>
        PartitionedRateLimiter.Create(partitioner);

    private readonly record struct Attempt(string? Email, IPAddress? Address);
}
