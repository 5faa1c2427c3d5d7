namespace Blog.Domain.Common;

/// <summary>
/// Somebody else's write came first: what was to be changed, or referred to, is no longer as it was read, and
/// nothing was saved. Work in <see cref="IUnitOfWork.RunAsync"/> is then run again on what is there now.
/// </summary>
/// <param name="message">What happened, for the log.</param>
/// <param name="cause">What the database said.</param>
public class WriteConflictException(string message, Exception cause) : Exception(message, cause);
