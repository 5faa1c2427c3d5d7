using Blog.Domain.Users;

namespace Blog.Domain.Sessions;

/// <summary>A user with the session that a request belongs to.</summary>
/// <param name="TokenStamp">The stamp that valid tokens of the session have.</param>
/// <param name="SessionLastSeenAt">When a request of the session was last recorded (UTC).</param>
/// <param name="SessionExpiresAt">When the last token of the session expires (UTC).</param>
public sealed record SignedInUser(
    UserProfile Profile, string SessionId, string TokenStamp, DateTime SessionLastSeenAt, DateTime SessionExpiresAt)
{
    /// <summary>Creates the user of a saved session.</summary>
    public static SignedInUser From(User user, Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new(
            UserProfile.FromUser(user), session.Id, session.TokenStamp, session.LastSeenAt, session.ExpiresAt);
    }
}
