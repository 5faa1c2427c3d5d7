using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Api.Authentication;

/// <summary>The user whose good token came with the request.</summary>
public sealed class CurrentUser
{
    private (UserProfile Profile, string Token)? signedIn;

    /// <summary>The user's row, read when the token was checked.</summary>
    /// <exception cref="AuthenticationException">The request has no good token.</exception>
    public UserProfile Profile => SignedIn.Profile;

    /// <summary>The token itself.</summary>
    /// <exception cref="AuthenticationException">The request has no good token.</exception>
    public string Token => SignedIn.Token;

    /// <summary>The user's identity.</summary>
    /// <exception cref="AuthenticationException">The request has no good token.</exception>
    public int Id => Profile.Id;

    /// <summary>The user's identity, or null where the request has no good token.</summary>
    public int? IdOrNull => signedIn?.Profile.Id;

    private (UserProfile Profile, string Token) SignedIn =>
        signedIn ?? throw new AuthenticationException(AuthenticationException.Token, UserService.TokenMissingMessage);

    /// <summary>Notes whose token came with the request.</summary>
    /// <param name="profile">The user's row.</param>
    /// <param name="token">The token, found good.</param>
    internal void SignIn(UserProfile profile, string token) => signedIn = (profile, token);
}
