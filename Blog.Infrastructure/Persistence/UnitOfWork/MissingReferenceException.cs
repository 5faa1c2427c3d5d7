using Blog.Domain.Common;

namespace Blog.Infrastructure.Persistence.UnitOfWork;

/// <summary>A saved row refers to one that was deleted.</summary>
internal sealed class MissingReferenceException(Exception innerException)
    : WriteConflictException("A row that this one refers to was deleted.", innerException);
