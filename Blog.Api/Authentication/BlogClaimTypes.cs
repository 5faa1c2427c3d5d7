using Microsoft.IdentityModel.JsonWebTokens;

namespace Blog.Api.Authentication;

/// <summary>The names of what a token says about its bearer.</summary>
internal static class BlogClaimTypes
{
    /// <summary>The user's identity.</summary>
    public const string UserId = JwtRegisteredClaimNames.Sub;

    /// <summary>The user's security stamp at the time; the token ends when it changes.</summary>
    public const string SecurityStamp = "stamp";
}
