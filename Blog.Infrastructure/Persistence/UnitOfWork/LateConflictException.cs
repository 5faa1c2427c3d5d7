using Blog.Domain.Common;

namespace Blog.Infrastructure.Persistence.UnitOfWork;

/// <summary>
/// A write conflict after the result of the work was given away, so that the work is not run again.
/// </summary>
internal sealed class LateConflictException(WriteConflictException conflict) : Exception(conflict.Message, conflict);
