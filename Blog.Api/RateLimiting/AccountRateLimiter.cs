using System.Threading.RateLimiting;
using Blog.Api.Contracts.Users;
using Blog.Api.Errors;
using Blog.Domain.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace Blog.Api.RateLimiting;

internal sealed class AccountRateLimiter : IAsyncActionFilter, IAsyncDisposable
{
    private readonly PartitionedRateLimiter<string> limiter;

    public AccountRateLimiter(IOptions<RateLimitOptions> options) =>
        limiter = PartitionedRateLimiter.Create<string, string>(
            account => options.Value.CreatePartition(account, options.Value.PermitsPerAccount));

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var account = context.ActionArguments.Values.OfType<IAccountRateLimitedRequest>().Single().Email;
        using var lease = limiter.AttemptAcquire(EmailAddress.Normalize(account));
        if (lease.IsAcquired)
        {
            await next();
            return;
        }

        RetryAfterHeader.SetRateLimited(context.HttpContext.Response, lease);
        context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }

    public ValueTask DisposeAsync() => limiter.DisposeAsync();
}
