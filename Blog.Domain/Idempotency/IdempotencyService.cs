using Blog.Domain.Common;

namespace Blog.Domain.Idempotency;

/// <summary>Executes requests once, however often they are sent.</summary>
public sealed class IdempotencyService(
    IStoredResponseRepository responses, IDeferredCommit commit, IUnitOfWork unitOfWork, TimeProvider timeProvider)
{
    private DateTime Now => timeProvider.GetUtcNow().UtcDateTime;

    /// <summary>Executes a request unless it has succeeded before, and stores its response with what it does.</summary>
    /// <param name="execute">
    /// Executes the request. Returns its response, or null if it has failed and is to change nothing.
    /// </param>
    /// <returns>The response to the earlier request, or null if this one has been executed.</returns>
    /// <exception cref="ReusedKeyException">The earlier request had another body.</exception>
    /// <exception cref="RequestInProgressException">The response to the earlier request is not known yet.</exception>
    public async Task<ResponseContent?> ExecuteOnceAsync(
        IdempotentRequest request, Func<Task<ResponseContent?>> execute, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var stored = await responses.FindAsync(request, cancellationToken);
        if (stored is not null && !stored.IsExpired(Now))
        {
            stored.EnsureAnswers(request);
            return stored.Content;
        }

        try
        {
            await commit.RunAsync(
                execute, (response, token) => StoreAsync(request, response, expired: stored, token));
            return null;
        }
        catch (WriteConflictException)
        {
            // Another request with the same key came first. This one has been rolled back.
            return await GetAsync(request, cancellationToken);
        }
    }

    private async Task StoreAsync(
        IdempotentRequest request,
        ResponseContent response,
        StoredResponse? expired,
        CancellationToken cancellationToken)
    {
        if (expired is not null)
        {
            await responses.RemoveAsync(expired.Id, cancellationToken);
        }

        responses.Add(new StoredResponse(request, response));
        await unitOfWork.SaveAsync(cancellationToken);
    }

    private async Task<ResponseContent> GetAsync(IdempotentRequest request, CancellationToken cancellationToken)
    {
        var stored = await responses.FindAsync(request, cancellationToken) ?? throw new RequestInProgressException();
        stored.EnsureAnswers(request);
        return stored.Content;
    }
}
