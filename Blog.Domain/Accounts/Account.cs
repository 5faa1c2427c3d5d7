using Blog.Domain.Users;

namespace Blog.Domain.Accounts;

/// <summary>A user as an admin sees them.</summary>
/// <param name="IsBlocked">Whether the user may not sign in.</param>
/// <param name="LastSeenAt">When the user was last seen (UTC), to the hour, or null.</param>
/// <param name="Articles">The number of articles.</param>
/// <param name="Comments">The number of comments, without deleted ones.</param>
public sealed record Account(UserProfile Profile, bool IsBlocked, DateTime? LastSeenAt, int Articles, int Comments);
