using System.Security.Cryptography;
using Blog.Domain.Users;

namespace Blog.Domain.Sessions;

/// <summary>
/// A user being signed in on a device, from signing in to signing out. Its tokens are valid as long as it exists and
/// has the security stamp of its user.
/// </summary>
public sealed class Session
{
    /// <summary>The length of an ID: 128 random bits in hexadecimal.</summary>
    public const int IdLength = 32;

    /// <summary>The maximum length of <see cref="UserAgent"/>. A longer one is cut off.</summary>
    public const int UserAgentMaxLength = 400;

    /// <summary>The maximum length of <see cref="Address"/>, which IPv6 with an IPv4 address in it needs.</summary>
    public const int AddressMaxLength = 45;

    /// <summary>The error message for a session that is unknown, is over or belongs to somebody else.</summary>
    public const string NotFoundMessage = "Session not found";

    /// <summary>How exact <see cref="LastSeenAt"/> is, so that not every request writes it.</summary>
    public static readonly TimeSpan LastSeenPrecision = TimeSpan.FromHours(1);

    /// <summary>Begins a session of a saved user.</summary>
    /// <param name="lifetime">The lifetime of its first token.</param>
    public Session(User user, SessionClient client, DateTime now, TimeSpan lifetime)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(client);
        Id = NewRandomText();
        UserId = user.Id;
        CreatedAt = LastSeenAt = now;
        ExpiresAt = now + lifetime;
        UserAgent = client.UserAgent;
        Address = client.Address;
        SecurityStamp = user.SecurityStamp;
        TokenStamp = NewRandomText();
    }

    private Session() => Id = UserAgent = Address = SecurityStamp = TokenStamp = "";

    /// <summary>The random ID, which its tokens contain.</summary>
    public string Id { get; private set; }

    /// <summary>The ID of the user.</summary>
    public int UserId { get; private set; }

    /// <summary>When the user signed in (UTC).</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When a request was last authenticated (UTC), to the <see cref="LastSeenPrecision"/>.</summary>
    public DateTime LastSeenAt { get; private set; }

    /// <summary>When the last token expires (UTC).</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>The name that the client gave itself; empty if there is none.</summary>
    public string UserAgent { get; private set; }

    /// <summary>The IP address that the user signed in from.</summary>
    public string Address { get; private set; }

    /// <summary>
    /// The <see cref="User.SecurityStamp"/> that the session was begun with. It is over when the user has another one,
    /// also if it was begun while that changed.
    /// </summary>
    public string SecurityStamp { get; private set; }

    /// <summary>A random value in the tokens of the session; changing it revokes the earlier ones.</summary>
    public string TokenStamp { get; private set; }

    /// <summary>Returns whether a request at a time is to be written to <see cref="LastSeenAt"/>.</summary>
    public static bool IsLastSeenOutdated(DateTime lastSeenAt, DateTime now) => now - lastSeenAt >= LastSeenPrecision;

    /// <summary>Prolongs the session for a new token; earlier ones stay valid until they expire.</summary>
    public void Renew(DateTime now, TimeSpan lifetime)
    {
        if (now + lifetime > ExpiresAt)
        {
            ExpiresAt = now + lifetime;
        }
    }

    /// <summary>Keeps the session after its user has changed the password, which ends all others.</summary>
    public void KeepAfterPasswordChange(User user)
    {
        ArgumentNullException.ThrowIfNull(user);
        SecurityStamp = user.SecurityStamp;
    }

    /// <summary>Revokes the tokens that were issued so far.</summary>
    public void RevokeTokens() => TokenStamp = NewRandomText();

    private static string NewRandomText() => RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
}
