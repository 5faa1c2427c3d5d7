namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>The database has not been reached, or not been brought up to date, since the program started.</summary>
/// <param name="message">What is in the way.</param>
/// <param name="cause">What the system said.</param>
internal sealed class DatabaseNotReadyException(string message, Exception? cause = null) : Exception(message, cause);
