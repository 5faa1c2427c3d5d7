using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Blog.Api.Authentication;

/// <summary>
/// Remembers the tokens that were found to be well signed and meant for this program, until they expire: that does not
/// change. Whether the user still exists and the token is still good is asked for each request all the same.
/// </summary>
internal sealed class CachingTokenHandler : TokenHandler, IDisposable
{
    private const int MaxTokens = 10_000;

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly MemoryCache valid = new(new MemoryCacheOptions { SizeLimit = MaxTokens });

    public override SecurityToken ReadToken(string token) => handler.ReadToken(token);

    public override async Task<TokenValidationResult> ValidateTokenAsync(
        string token, TokenValidationParameters validationParameters)
    {
        if (valid.TryGetValue(token, out TokenValidationResult? known) && known!.SecurityToken.ValidTo > DateTime.UtcNow)
        {
            return known;
        }

        var result = await handler.ValidateTokenAsync(token, validationParameters);
        if (result.IsValid)
        {
            valid.Set(token, result, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpiration = result.SecurityToken.ValidTo });
        }

        return result;
    }

    public void Dispose() => valid.Dispose();
}
