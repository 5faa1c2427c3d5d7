namespace Blog.Domain.Sessions;

/// <summary>A session as its user sees it.</summary>
/// <param name="CreatedAt">When the user signed in (UTC).</param>
/// <param name="LastSeenAt">When it was last used (UTC), to the hour.</param>
/// <param name="ExpiresAt">When its last token expires (UTC).</param>
/// <param name="IsCurrent">Whether the request belongs to it.</param>
public sealed record SessionDetails(
    string Id,
    DateTime CreatedAt,
    DateTime LastSeenAt,
    DateTime ExpiresAt,
    string UserAgent,
    string Address,
    bool IsCurrent);
