using System.Threading.RateLimiting;
using Blog.Api.Contracts.Common;
using Blog.Infrastructure.Configuration;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Blog.Api.RateLimiting;

internal static class RateLimitingServiceCollectionExtensions
{
    /// <summary>Adds the limits on attempts to sign up and in, and on requests at the same time.</summary>
    public static IServiceCollection AddRateLimiting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<RateLimitOptions>(configuration);
        services.AddSingleton<RateLimitPartitionFactory>();
        services.AddSingleton<CredentialsRateLimiter>();
        services.AddSingleton<ExpensiveRequestFilter>();

        // After the filter that refuses media types, and before all others.
        services.Configure<MvcOptions>(
            options => options.Filters.AddService<ExpensiveRequestFilter>(JsonContentFilter.Order + 1));
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<RateLimitPartitionFactory>((limiter, partitions) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(
                context => partitions.CreateConcurrencyForAddress(context.Connection.RemoteIpAddress));
            limiter.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
            limiter.AddPolicy(
                RateLimitPolicies.LargeResponses,
                context => partitions.CreateLargeResponsesForAddress(context.Connection.RemoteIpAddress));
        });
        return services;
    }
}
