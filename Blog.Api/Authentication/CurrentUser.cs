using Blog.Domain.Users;

namespace Blog.Api.Authentication;

/// <summary>The user whose good token came with the request.</summary>
public sealed class CurrentUser
{
    private UserProfile? profile;

    /// <summary>The user's row, read when the token was checked.</summary>
    /// <exception cref="Domain.Common.AuthenticationException">The request has no good token.</exception>
    public UserProfile Profile
    {
        get => profile ?? throw new Domain.Common.AuthenticationException(UserService.TokenMissingMessage);
        internal set => profile = value;
    }

    /// <summary>The user's identity.</summary>
    /// <exception cref="Domain.Common.AuthenticationException">The request has no good token.</exception>
    public int Id => Profile.Id;

    /// <summary>The user's identity, or null where the request has no good token.</summary>
    public int? IdOrNull => profile?.Id;
}
