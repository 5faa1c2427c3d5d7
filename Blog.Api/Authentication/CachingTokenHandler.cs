using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Blog.Api.Authentication;

/// <summary>
/// Caches validated tokens until they expire, because their signature, issuer and audience stay valid. A token that is
/// not in the cache is checked by <see cref="TokenLifetimeValidator"/>. The user is still read on every request.
/// </summary>
internal sealed class CachingTokenHandler(TimeProvider timeProvider) : TokenHandler, IDisposable
{
    private const int MaxTokens = 10_000;

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly MemoryCache validTokens =
        new(new MemoryCacheOptions { SizeLimit = MaxTokens, Clock = new Clock(timeProvider) });

    public override SecurityToken ReadToken(string token) => handler.ReadToken(token);

    public override async Task<TokenValidationResult> ValidateTokenAsync(
        string token, TokenValidationParameters validationParameters)
    {
        if (validTokens.TryGetValue(token, out TokenValidationResult? cached))
        {
            return cached!;
        }

        var result = await handler.ValidateTokenAsync(token, validationParameters);
        if (result.IsValid)
        {
            var options = new MemoryCacheEntryOptions { Size = 1, AbsoluteExpiration = result.SecurityToken.ValidTo };
            validTokens.Set(token, result, options);
        }

        return result;
    }

    public void Dispose() => validTokens.Dispose();

    private sealed class Clock(TimeProvider timeProvider) : ISystemClock
    {
        public DateTimeOffset UtcNow => timeProvider.GetUtcNow();
    }
}
