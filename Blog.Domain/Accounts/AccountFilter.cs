namespace Blog.Domain.Accounts;

/// <summary>Which accounts to list. Members that are null do not restrict them.</summary>
/// <param name="Search">A part of the email address, the username or the full name, in any case.</param>
public sealed record AccountFilter(string? Search = null, Role? Role = null, bool? IsBlocked = null);
