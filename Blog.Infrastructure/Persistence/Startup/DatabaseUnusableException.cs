namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>The database cannot be used until somebody corrects what the message says.</summary>
public sealed class DatabaseUnusableException(string message, Exception? innerException = null)
    : Exception(message, innerException);
