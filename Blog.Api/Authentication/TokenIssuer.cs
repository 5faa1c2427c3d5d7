using Blog.Domain.Users;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Blog.Api.Authentication;

/// <summary>Makes the tokens that users show who they are with.</summary>
public sealed class TokenIssuer(IOptions<JwtOptions> options, TimeProvider timeProvider)
{
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials credentials =
        new(new SymmetricSecurityKey(options.Value.Key), SecurityAlgorithms.HmacSha256);

    /// <summary>Makes a token for a user.</summary>
    /// <param name="user">The user.</param>
    /// <returns>A JWT, good for <see cref="JwtOptions.Lifetime"/> or until the password changes.</returns>
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
                [BlogClaimTypes.UserId] = user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
                [BlogClaimTypes.SecurityStamp] = user.SecurityStamp,
            },
            SigningCredentials = credentials,
        });
    }

    /// <summary>Makes a token in the place of one that a change of password has just ended.</summary>
    /// <param name="before">The user before the change.</param>
    /// <param name="after">The user after it.</param>
    /// <returns>A JWT, or null where the old one is still good.</returns>
    public string? IssueIfPasswordChanged(UserProfile before, UserProfile after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.SecurityStamp == after.SecurityStamp ? null : Issue(after);
    }
}
