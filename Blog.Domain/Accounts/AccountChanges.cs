namespace Blog.Domain.Accounts;

/// <summary>Changes that an admin makes to an account. Members that are null stay unchanged.</summary>
public sealed record AccountChanges(Role? Role = null, bool? IsBlocked = null);
