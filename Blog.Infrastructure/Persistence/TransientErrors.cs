using Blog.Infrastructure.Persistence.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Blog.Infrastructure.Persistence;

/// <summary>
/// Tells errors that pass by themselves, such as a database that is out of reach or locked, from those that do not.
/// </summary>
public sealed class TransientErrors
{
    private readonly IDatabaseEngine engine;

    internal TransientErrors(IDatabaseEngine engine) => this.engine = engine;

    /// <summary>Returns whether the same request may succeed when it is sent again later.</summary>
    public bool Contains(Exception exception) => exception switch
    {
        DatabaseNotReadyException or RetryLimitExceededException or TimeoutException => true,
        DbUpdateException { InnerException: { } cause } => Contains(cause),
        _ => engine.IsTransient(exception),
    };
}
