using System.Globalization;
using Blog.Infrastructure.Diagnostics;
using Blog.Infrastructure.Persistence;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Blog.Api.Caching;

/// <summary>
/// Caches responses to anonymous requests for a few seconds, also to those whose token is not valid. The version of the
/// database is part of the cache key, so a write is visible to the next request: to this instance, and to all instances
/// that share the version. A response generated during the write, which may contain either state, is stored under the
/// old version and never served again. The first request after a write evicts the responses of the old version.
/// </summary>
internal sealed class AnonymousOutputCachePolicy(IDatabaseVersion databaseVersion, BlogMetrics metrics)
    : IOutputCachePolicy
{
    /// <summary>The name of the policy for <see cref="OutputCacheAttribute"/>.</summary>
    public const string Name = "anonymous";

    /// <summary>The query parameters that responses depend on; all others are ignored.</summary>
    internal static readonly StringValues QueryParameters =
        new(["limit", "offset", "after", "tag", "author", "favorited", "q", "sort", "page", "comments"]);

    private const string VersionKey = "version";

    private string? currentVersion;

    /// <summary>Returns the version of the database that a response is cached under.</summary>
    public static string GetVersion(OutputCacheContext context) => context.CacheVaryByRules.VaryByValues[VersionKey];

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var isCacheable = HttpMethods.IsGet(request.Method)
            && !HasBody(context.HttpContext)
            && context.HttpContext.User.Identity?.IsAuthenticated != true
            && HasSingleValues(request.Query);
        context.EnableOutputCaching = isCacheable;
        context.AllowCacheLookup = isCacheable;
        context.AllowCacheStorage = isCacheable;
        if (!isCacheable)
        {
            return;
        }

        var version = (await databaseVersion.ReadAsync()).ToString(CultureInfo.InvariantCulture);

        // With locking, requests would share the error of the request they wait for, even its cancellation.
        // RequestCoalescingMiddleware does it without.
        context.AllowLocking = false;
        context.ResponseExpirationTimeSpan = IDatabaseVersion.MaxResponseAge;
        context.CacheVaryByRules.QueryKeys = QueryParameters;
        context.CacheVaryByRules.VaryByHost = true;
        context.CacheVaryByRules.VaryByValues[VersionKey] = version;
        context.Tags.Add(version);
        if (Interlocked.Exchange(ref currentVersion, version) is { } oldVersion && oldVersion != version)
        {
            // Not injected, because the store's options depend on this policy.
            var store = context.HttpContext.RequestServices.GetRequiredService<IOutputCacheStore>();
            await store.EvictByTagAsync(oldVersion, cancellation);
        }
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        metrics.RecordOutputCacheLookup(isHit: true);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.AllowCacheLookup)
        {
            metrics.RecordOutputCacheLookup(isHit: false);
        }

        if (context.HttpContext.Response.StatusCode != StatusCodes.Status200OK)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    // Those that wait for the same response would wait for the body as well.
    private static bool HasBody(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true };

    // The cache key contains the values of a parameter in sorted order, but model binding uses the first one.
    private static bool HasSingleValues(IQueryCollection query) => query.All(parameter => parameter.Value.Count <= 1);
}
