using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Api.Authentication;

/// <summary>The user who sent the request.</summary>
public sealed class CurrentUser
{
    private (UserProfile Profile, string Token)? signedIn;

    /// <summary>Gets the user's profile.</summary>
    /// <exception cref="AuthenticationException">The request has no valid token.</exception>
    public UserProfile Profile => SignedIn.Profile;

    /// <summary>Gets the token of the request.</summary>
    /// <exception cref="AuthenticationException">The request has no valid token.</exception>
    public string Token => SignedIn.Token;

    /// <summary>Gets the user's id.</summary>
    /// <exception cref="AuthenticationException">The request has no valid token.</exception>
    public int Id => Profile.Id;

    /// <summary>Gets the user's id, or null if the request has no valid token.</summary>
    public int? IdOrNull => signedIn?.Profile.Id;

    private (UserProfile Profile, string Token) SignedIn =>
        signedIn ?? throw new AuthenticationException(
            AuthenticationException.MissingToken, UserService.TokenMissingMessage);

    internal void SignIn(UserProfile profile, string token) => signedIn = (profile, token);
}
