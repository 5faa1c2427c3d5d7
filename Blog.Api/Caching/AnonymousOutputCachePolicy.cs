using System.Globalization;
using Blog.Infrastructure.Persistence;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Blog.Api.Caching;

/// <summary>
/// Keeps the answers to readers without a token for a few seconds. The number of writes is part of what an answer is
/// kept under, so a change is seen by the next reader of this copy of the program: an answer that was being made while
/// the change was, and may show either state, is kept under a number that nobody asks for any more. What was kept under
/// the number before is thrown away by that reader, or lies in memory until its time is over.
/// </summary>
internal sealed class AnonymousOutputCachePolicy(IDatabaseVersion version) : IOutputCachePolicy
{
    /// <summary>The name of the policy, for the attribute.</summary>
    public const string Name = "public-reads";

    /// <summary>What an answer can depend on; one that no action takes makes no other answer.</summary>
    internal static readonly StringValues Parameters =
        new(["limit", "offset", "after", "tag", "author", "favorited", "q", "sort", "page"]);

    /// <summary>How long another copy's changes may go unseen, where the database does not tell of them.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);

    private string? current;

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var isPublic = HttpMethods.IsGet(request.Method)
            && StringValues.IsNullOrEmpty(request.Headers.Authorization)
            && HasNoParameterTwice(request.Query);
        context.EnableOutputCaching = isPublic;
        context.AllowCacheLookup = isPublic;
        context.AllowCacheStorage = isPublic;
        if (!isPublic)
        {
            return;
        }

        var number = version.Read().ToString(CultureInfo.InvariantCulture);

        // Who waited for another reader's answer would share the fault of that reader too, who may just have gone away.
        context.AllowLocking = false;
        context.ResponseExpirationTimeSpan = Lifetime;
        context.CacheVaryByRules.QueryKeys = Parameters;
        context.CacheVaryByRules.VaryByHost = true;
        context.CacheVaryByRules.VaryByValues["writes"] = number;
        context.Tags.Add(number);
        if (Interlocked.Exchange(ref current, number) is { } before && before != number)
        {
            // The cache is made of this policy, among others, and so cannot be given to it before.
            var kept = context.HttpContext.RequestServices.GetRequiredService<IOutputCacheStore>();
            await kept.EvictByTagAsync(before, cancellation);
        }
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Response.StatusCode != StatusCodes.Status200OK)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The cache sorts the values of a parameter, of which the action would then take another one than the reader meant.</summary>
    private static bool HasNoParameterTwice(IQueryCollection query) => query.All(parameter => parameter.Value.Count <= 1);
}
