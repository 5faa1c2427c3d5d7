using System.Data.Common;
using Blog.Infrastructure.Persistence.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Blog.Infrastructure.Persistence;

/// <summary>
/// Recognizes transient errors, such as an unreachable or locked database. Requests that fail with one are answered
/// with 503, and start-up is tried again.
/// </summary>
public sealed class TransientErrors
{
    private readonly IDatabaseEngine engine;

    internal TransientErrors(IDatabaseEngine engine) => this.engine = engine;

    /// <summary>Returns the message of the database's own error, which other exceptions may enclose.</summary>
    public static string GetReason(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception is DbException || exception.InnerException is null
            ? exception.Message
            : GetReason(exception.InnerException);
    }

    /// <summary>Returns whether the same request may succeed when it is sent again later.</summary>
    public bool IsTransient(Exception exception) => exception switch
    {
        DatabaseNotReadyException or RetryLimitExceededException or TimeoutException => true,
        DbUpdateException { InnerException: { } cause } => IsTransient(cause),
        _ => engine.IsTransient(exception),
    };
}
