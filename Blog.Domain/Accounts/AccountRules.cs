namespace Blog.Domain.Accounts;

/// <summary>The rules for accounts that the operator sets.</summary>
/// <param name="RequireConfirmedEmail">Whether only users with a confirmed email address may write.</param>
public sealed record AccountRules(bool RequireConfirmedEmail);
