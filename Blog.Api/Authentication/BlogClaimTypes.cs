using Microsoft.IdentityModel.JsonWebTokens;

namespace Blog.Api.Authentication;

/// <summary>The claims of a token.</summary>
internal static class BlogClaimTypes
{
    public const string UserId = JwtRegisteredClaimNames.Sub;

    public const string SessionId = JwtRegisteredClaimNames.Sid;

    /// <summary>The token stamp of the session; a token is valid until it changes.</summary>
    public const string Stamp = "stamp";
}
