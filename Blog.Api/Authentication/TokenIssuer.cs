using System.Globalization;
using Blog.Domain.Users;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Blog.Api.Authentication;

/// <summary>Issues the tokens that authenticate users.</summary>
public sealed class TokenIssuer(IOptions<JwtOptions> options, TimeProvider timeProvider)
{
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials credentials =
        new(new SymmetricSecurityKey(options.Value.Key), SecurityAlgorithms.HmacSha256);

    /// <summary>
    /// Issues a JWT, which is valid for <see cref="JwtOptions.Lifetime"/> or until the password changes.
    /// </summary>
    public string Issue(UserProfile user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var now = timeProvider.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = options.Value.Issuer,
            Audience = options.Value.Audience,
            IssuedAt = now,
            Expires = now + options.Value.Lifetime,
            Claims = new Dictionary<string, object>
            {
                [BlogClaimTypes.UserId] = user.Id.ToString(CultureInfo.InvariantCulture),
                [BlogClaimTypes.SecurityStamp] = user.SecurityStamp,
            },
            SigningCredentials = credentials,
        });
    }

    /// <summary>Issues a new JWT if a password change has revoked the current one.</summary>
    /// <returns>The JWT, or null if the current one is still valid.</returns>
    public string? IssueIfPasswordChanged(UserProfile before, UserProfile after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.SecurityStamp == after.SecurityStamp ? null : Issue(after);
    }
}
