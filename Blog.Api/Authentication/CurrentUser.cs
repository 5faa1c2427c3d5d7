using Blog.Domain.Accounts;
using Blog.Domain.Common;
using Blog.Domain.Sessions;
using Blog.Domain.Users;

namespace Blog.Api.Authentication;

/// <summary>The user who sent the request.</summary>
public sealed class CurrentUser
{
    private (SignedInUser User, string Token)? authenticated;

    /// <summary>Gets the user with the session of the request.</summary>
    /// <exception cref="AuthenticationException">The request has no valid token.</exception>
    public SignedInUser SignedIn => Authenticated.User;

    /// <summary>Gets the user's profile.</summary>
    /// <exception cref="AuthenticationException">The request has no valid token.</exception>
    public UserProfile Profile => SignedIn.Profile;

    /// <summary>Gets the user as one who does something.</summary>
    /// <exception cref="AuthenticationException">The request has no valid token.</exception>
    public Actor Actor => Actor.FromProfile(Profile);

    /// <summary>Gets the user as one who reads something, or null if the request has no valid token.</summary>
    public Actor? Reader => authenticated is { } found ? Actor.FromProfile(found.User.Profile) : null;

    /// <summary>Gets the token of the request.</summary>
    /// <exception cref="AuthenticationException">The request has no valid token.</exception>
    public string Token => Authenticated.Token;

    /// <summary>Gets the user's id.</summary>
    /// <exception cref="AuthenticationException">The request has no valid token.</exception>
    public int Id => Profile.Id;

    /// <summary>Gets the user's id, or null if the request has no valid token.</summary>
    public int? IdOrNull => authenticated?.User.Profile.Id;

    private (SignedInUser User, string Token) Authenticated =>
        authenticated ?? throw new AuthenticationException(
            AuthenticationException.MissingToken, UserService.TokenMissingMessage);

    internal void SignIn(SignedInUser user, string token) => authenticated = (user, token);
}
