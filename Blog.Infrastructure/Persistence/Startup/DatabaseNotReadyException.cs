namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>The database has not been reached, or not been migrated, since the program started.</summary>
internal sealed class DatabaseNotReadyException(string message, Exception? innerException = null)
    : Exception(message, innerException);
