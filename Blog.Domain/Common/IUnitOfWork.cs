namespace Blog.Domain.Common;

/// <summary>The changes made to entities in one request, saved together or not at all.</summary>
public interface IUnitOfWork
{
    /// <summary>Saves every change made since the last save, in one transaction.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the changes are safe.</returns>
    /// <exception cref="UniqueKeyException">A change would make a second one of what may exist only once.</exception>
    /// <exception cref="WriteConflictException">What was to be changed, or referred to, has been changed or deleted since it was read.</exception>
    Task SaveAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Runs work that ends in <see cref="SaveAsync"/>, and runs it again from the start, with everything read afresh,
    /// when somebody else's write came first: a slug or a tag was taken, an article deleted.
    /// </summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="work">The work; it may run more than once, so it changes nothing but entities that it read or made itself.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What the work gave when it went through.</returns>
    Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken);
}
