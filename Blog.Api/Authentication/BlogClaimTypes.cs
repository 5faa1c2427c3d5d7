using Microsoft.IdentityModel.JsonWebTokens;

namespace Blog.Api.Authentication;

/// <summary>The claims of a token.</summary>
internal static class BlogClaimTypes
{
    public const string UserId = JwtRegisteredClaimNames.Sub;

    /// <summary>The security stamp of the user; a token is valid until it changes.</summary>
    public const string SecurityStamp = "stamp";
}
