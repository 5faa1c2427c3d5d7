using Blog.Domain.Common;

namespace Blog.Domain.Auditing;

/// <summary>Stores the audit.</summary>
public interface IAuditRepository
{
    /// <summary>Adds an entry at the next save.</summary>
    void Add(AuditEntry entry);

    /// <summary>Lists the entries that match a filter, newest first.</summary>
    Task<OffsetPage<AuditEntry>> ListAsync(
        AuditFilter filter, PageRequest page, CancellationToken cancellationToken);
}
