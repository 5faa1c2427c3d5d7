using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Blog.Infrastructure.Persistence;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.OutputCaching;

namespace Blog.Api.Caching;

/// <summary>
/// Lets requests for a response that is not cached yet wait for the first of them, and serves its response to all. If
/// the first fails or is cancelled, the next one takes its place. Only 200 is shared: after another response those that
/// have waited are processed at the same time.
/// </summary>
/// <remarks>
/// The output cache has locks too. But with them, requests share the error of the request they wait for, even its
/// cancellation, and wait until its client has read the response.
/// </remarks>
internal sealed class RequestCoalescingMiddleware(RequestDelegate next, TimeProvider timeProvider)
{
    private readonly ConcurrentDictionary<string, PendingResponse> responses = new(StringComparer.Ordinal);

    public Task InvokeAsync(HttpContext context) =>
        context.Features.Get<IOutputCacheFeature>()?.Context is { AllowCacheStorage: true } cache
            ? InvokeAsync(context, cache)
            : next(context);

    private async Task InvokeAsync(HttpContext context, OutputCacheContext cache)
    {
        var (key, own) = (CreateKey(context.Request, cache), new PendingResponse());
        var first = GetOrAdd(key, own);
        while (first != own)
        {
            var response = await first.Completion.WaitAsync(context.RequestAborted);
            if (response is not null)
            {
                cache.AllowCacheStorage = response.ClaimStorage(context.Request);
                await response.WriteAsync(context);
                return;
            }

            if (!first.HasFailed)
            {
                await next(context);
                return;
            }

            var failed = first;
            first = failed.GetOrSetSuccessor(own);
            if (first == own && !responses.TryUpdate(key, own, failed))
            {
                responses.TryAdd(key, own);
            }
        }

        await ProcessAsync(context, key, own);
    }

    private PendingResponse GetOrAdd(string key, PendingResponse own)
    {
        while (true)
        {
            var first = responses.GetOrAdd(key, own);
            if (!first.IsExpired(timeProvider))
            {
                return first;
            }

            Remove(key, first);
        }
    }

    private async Task ProcessAsync(HttpContext context, string key, PendingResponse own)
    {
        using var body = new MemoryStream();
        CapturedResponse? response = null;
        try
        {
            await BufferAsync(context, body);
            response = CapturedResponse.Capture(context.Response, body);
        }
        catch
        {
            own.HasFailed = true;
            throw;
        }
        finally
        {
            if (response is null && !own.HasFailed)
            {
                Remove(key, own);
            }
            else
            {
                // Until it is stored, for which the output cache waits for the client, it is served from here. One that
                // has failed leads to its successor.
                response?.ClaimStorage(context.Request);
                context.Response.OnCompleted(() =>
                {
                    Remove(key, own);
                    return Task.CompletedTask;
                });
            }

            own.Complete(response, timeProvider);
        }

        if (response is not null)
        {
            await response.WriteAsync(context);
        }
        else if (body.Length > 0)
        {
            // Even an empty write would start the response, whose body may be written by another middleware.
            await context.Response.Body.WriteAsync(body.ToArray(), context.RequestAborted);
        }
    }

    /// <summary>Processes a request without its conditions, so that the response can be shared.</summary>
    private async Task BufferAsync(HttpContext context, Stream body)
    {
        var headers = context.Request.Headers;
        var (ifNoneMatch, ifModifiedSince) = (headers.IfNoneMatch, headers.IfModifiedSince);
        (headers.IfNoneMatch, headers.IfModifiedSince) = (default, default);
        var originalBody = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var bufferedBody = new StreamResponseBodyFeature(body);
        context.Features.Set<IHttpResponseBodyFeature>(bufferedBody);
        try
        {
            await next(context);
            await bufferedBody.CompleteAsync();
        }
        finally
        {
            context.Features.Set(originalBody);
            (headers.IfNoneMatch, headers.IfModifiedSince) = (ifNoneMatch, ifModifiedSince);
        }
    }

    private void Remove(string key, PendingResponse response) =>
        responses.TryRemove(KeyValuePair.Create(key, response));

    /// <summary>Creates a key of what the output cache's key is made of.</summary>
    private static string CreateKey(HttpRequest request, OutputCacheContext cache)
    {
        var key = new StringBuilder(AnonymousOutputCachePolicy.GetVersion(cache));
        foreach (var part in (string?[])[request.Scheme, request.Host.Value, request.PathBase, request.Path])
        {
            Append(key, part);
        }

        foreach (var parameter in AnonymousOutputCachePolicy.QueryParameters)
        {
            Append(key, request.Query.TryGetValue(parameter!, out var values) ? values.ToString() : null);
        }

        return key.ToString();
    }

    // With its length, so that no two lists of parts have the same key.
    private static void Append(StringBuilder key, string? part) =>
        key.Append(CultureInfo.InvariantCulture, $" {part?.Length ?? -1}:{part}");

    private sealed class PendingResponse
    {
        private readonly TaskCompletionSource<CapturedResponse?> completion =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        private long? completedAt;
        private PendingResponse? successor;

        /// <summary>The response, or null if it cannot be shared.</summary>
        public Task<CapturedResponse?> Completion => completion.Task;

        public bool HasFailed { get; set; }

        /// <summary>
        /// Returns the response that takes the place of this one, for all that have waited: also for those that ask
        /// when it is complete already.
        /// </summary>
        public PendingResponse GetOrSetSuccessor(PendingResponse response) =>
            Interlocked.CompareExchange(ref successor, response, null) ?? response;

        public void Complete(CapturedResponse? response, TimeProvider timeProvider)
        {
            completedAt = timeProvider.GetTimestamp();
            completion.SetResult(response);
        }

        /// <summary>
        /// Returns whether the response is older than one in the cache may be, because the first client reads it
        /// slowly.
        /// </summary>
        public bool IsExpired(TimeProvider timeProvider) =>
            completion.Task.IsCompleted
            && timeProvider.GetElapsedTime(completedAt!.Value) > IDatabaseVersion.MaxSharingAge;
    }
}
