using Blog.Domain.Common;

namespace Blog.Domain.Idempotency;

/// <summary>Commits what an operation does together with what is made of its result.</summary>
public interface IDeferredCommit
{
    /// <summary>
    /// Runs an operation, the transaction of which is committed only after it has returned. The operation may call
    /// <see cref="IUnitOfWork.RunAsync"/> once, and must not use the database after that.
    /// </summary>
    /// <param name="operation">The operation. If it returns null or throws, nothing is committed.</param>
    /// <param name="save">Saves what the operation has returned, in the same transaction.</param>
    /// <exception cref="WriteConflictException">
    /// Another write has come before <paramref name="save"/>. Nothing is committed.
    /// </exception>
    Task RunAsync<T>(Func<Task<T?>> operation, Func<T, CancellationToken, Task> save)
        where T : class;
}
