using Blog.Domain.Common;

namespace Blog.Domain.OneTimeLinks;

/// <summary>
/// A link that was mailed to a user. It can be used once, until it expires. A user has at most one for each purpose: a
/// newer one replaces the older.
/// </summary>
public sealed class OneTimeLink : Entity, IVersioned
{
    /// <summary>The error message for a link that is unknown, used, replaced or expired.</summary>
    public const string InvalidMessage = "This link is no longer valid";

    /// <summary>Creates a link.</summary>
    public OneTimeLink(int userId, OneTimeLinkPurpose purpose, OneTimeToken token, DateTime now)
    {
        UserId = userId;
        Purpose = purpose;
        TokenHash = "";
        Replace(token, now);
    }

    private OneTimeLink() => TokenHash = "";

    /// <summary>The ID of the user.</summary>
    public int UserId { get; private set; }

    /// <summary>What the link is for.</summary>
    public OneTimeLinkPurpose Purpose { get; private set; }

    /// <summary>The hash of the token. The token itself is only in the mail.</summary>
    public string TokenHash { get; private set; }

    /// <summary>When the link expires (UTC).</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Returns how long a link is valid.</summary>
    public static TimeSpan GetLifetime(OneTimeLinkPurpose purpose) =>
        purpose == OneTimeLinkPurpose.PasswordReset ? TimeSpan.FromHours(1) : TimeSpan.FromHours(24);

    /// <summary>Gives the link another token, which ends the earlier one.</summary>
    public void Replace(OneTimeToken token, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(token);
        TokenHash = token.Hash;
        ExpiresAt = now + GetLifetime(Purpose);
    }

    /// <summary>Returns whether the link has not expired.</summary>
    public bool IsValid(DateTime now) => now < ExpiresAt;

    internal static ValidationException Invalid() => new("Token", InvalidMessage);
}
