using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Blog.Tests.Support;

/// <summary>Creates tokens that the program would not issue.</summary>
public static class TestTokens
{
    /// <summary>Creates a token with the claims of one that the program has issued, and changes it.</summary>
    public static string Create(
        string token, Action<SecurityTokenDescriptor> change, string secret = BlogApplication.Secret)
    {
        ArgumentNullException.ThrowIfNull(change);
        var issued = new JsonWebToken(token);
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = issued.Issuer,
            Audience = issued.Audiences.Single(),
            IssuedAt = DateTime.UtcNow,
            Expires = DateTime.UtcNow.AddHours(1),
            Claims = issued.Claims
                .Where(claim => claim.Type is not ("iss" or "aud" or "iat" or "exp" or "nbf"))
                .ToDictionary(claim => claim.Type, object (claim) => claim.Value),
            SigningCredentials = new SigningCredentials(
                new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)), SecurityAlgorithms.HmacSha256),
        };
        change(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }
}
