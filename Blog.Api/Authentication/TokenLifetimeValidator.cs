using Microsoft.IdentityModel.Tokens;

namespace Blog.Api.Authentication;

/// <summary>
/// Validates the lifetime of tokens that <see cref="CachingTokenHandler"/> has not cached, without clock skew. The
/// default validator, whose exceptions this one throws, always uses the system clock.
/// </summary>
internal sealed class TokenLifetimeValidator(TimeProvider timeProvider)
{
    public bool Validate(DateTime? notBefore, DateTime? expires) =>
        FindError(notBefore, expires) is { } error ? throw error : true;

    private SecurityTokenValidationException? FindError(DateTime? notBefore, DateTime? expires)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        return (notBefore, expires) switch
        {
            (_, null) => new SecurityTokenNoExpirationException("The token does not expire."),
            ({ } start, { } end) when start > end =>
                new SecurityTokenInvalidLifetimeException("The token is never valid.")
                {
                    NotBefore = start,
                    Expires = end,
                },
            ({ } start, _) when start > now =>
                new SecurityTokenNotYetValidException("The token is not valid yet.") { NotBefore = start },
            (_, { } end) when end < now =>
                new SecurityTokenExpiredException("The token has expired.") { Expires = end },
            _ => null,
        };
    }
}
