namespace Blog.Domain.Idempotency;

/// <summary>Stores the responses to requests that have succeeded.</summary>
public interface IStoredResponseRepository
{
    /// <summary>Adds a response at the next save.</summary>
    void Add(StoredResponse response);

    /// <summary>Finds the response to a request with the same user, operation and key, or returns null.</summary>
    Task<StoredResponse?> FindAsync(IdempotentRequest request, CancellationToken cancellationToken);

    /// <summary>Removes a response at once.</summary>
    Task RemoveAsync(int id, CancellationToken cancellationToken);
}
