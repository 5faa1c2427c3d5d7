using System.Globalization;
using Blog.Domain.Sessions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Blog.Api.Authentication;

/// <summary>Issues the tokens that authenticate users.</summary>
public sealed class TokenIssuer
{
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly JwtOptions options;
    private readonly SigningCredentials credentials;

    /// <summary>Creates the issuer.</summary>
    public TokenIssuer(IOptions<JwtOptions> options, SigningKeys keys)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(keys);
        this.options = options.Value;
        credentials = new SigningCredentials(keys.Current, SecurityAlgorithms.HmacSha256);
    }

    /// <summary>
    /// Issues a JWT, which is valid for <see cref="JwtOptions.Lifetime"/>, unless its session ends sooner.
    /// </summary>
    public string Issue(SignedInUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = options.Issuer,
            Audience = options.Audience,
            IssuedAt = user.SessionExpiresAt - options.Lifetime,
            Expires = user.SessionExpiresAt,
            Claims = new Dictionary<string, object>
            {
                [BlogClaimTypes.UserId] = user.Profile.Id.ToString(CultureInfo.InvariantCulture),
                [BlogClaimTypes.SessionId] = user.SessionId,
                [BlogClaimTypes.Stamp] = user.TokenStamp,
            },
            SigningCredentials = credentials,
        });
    }

    /// <summary>Issues a new JWT if a change has revoked the current one.</summary>
    /// <returns>The JWT, or null if the current one is still valid.</returns>
    public string? IssueIfRevoked(SignedInUser before, SignedInUser after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.TokenStamp == after.TokenStamp ? null : Issue(after);
    }
}
