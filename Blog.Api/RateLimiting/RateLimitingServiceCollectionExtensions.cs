using Blog.Api.Errors;
using Blog.Infrastructure.Configuration;
using Microsoft.AspNetCore.RateLimiting;

namespace Blog.Api.RateLimiting;

internal static class RateLimitingServiceCollectionExtensions
{
    /// <summary>Adds the limits on attempts to sign up and in, and on searches.</summary>
    public static IServiceCollection AddRateLimiting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<RateLimitOptions>(configuration);
        services.AddSingleton<RateLimitPartitionFactory>();
        services.AddSingleton<CredentialsRateLimiter>();
        services.AddRateLimiter(_ => { });
        services.Configure<RateLimiterOptions>(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                RetryAfterHeader.SetRateLimited(context.HttpContext.Response, context.Lease);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy<bool, SearchRateLimiterPolicy>(RateLimitPolicies.Search);
        });
        return services;
    }
}
