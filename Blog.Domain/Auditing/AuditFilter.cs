namespace Blog.Domain.Auditing;

/// <summary>Which entries of the audit to list. Members that are null do not restrict it.</summary>
/// <param name="Actor">The username, in any case, that the actor had at the time.</param>
public sealed record AuditFilter(string? Actor, AuditAction? Action);
