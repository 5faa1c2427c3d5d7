namespace Blog.Domain.Common;

/// <summary>
/// Thrown if a save conflicts with a concurrent write; nothing was saved. <see cref="IUnitOfWork.RunAsync"/> retries.
/// </summary>
public class WriteConflictException(string message, Exception innerException) : Exception(message, innerException);
