namespace Blog.Domain.Common;

/// <summary>Saves all changes to entities of one request in a transaction.</summary>
public interface IUnitOfWork
{
    /// <summary>Saves all changes since the last save in one transaction.</summary>
    /// <exception cref="UniqueKeyException">A unique key is already taken.</exception>
    /// <exception cref="WriteConflictException">A concurrent write has changed or deleted an entity.</exception>
    Task SaveAsync(CancellationToken cancellationToken);

    /// <summary>Runs an operation that saves, and retries it after a <see cref="WriteConflictException"/>.</summary>
    /// <param name="work">The operation. It may only change entities that it has read or created itself.</param>
    Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken);
}
