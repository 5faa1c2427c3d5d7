using System.Globalization;
using System.Security.Claims;

namespace Blog.Api.Authentication;

/// <summary>What a token says about its user.</summary>
/// <param name="SessionId">The ID of the session that the token belongs to.</param>
/// <param name="Stamp">The stamp of the session when the token was issued.</param>
internal sealed record TokenClaims(int UserId, string SessionId, string Stamp)
{
    /// <summary>Reads the claims of a token, or returns null if one is missing or malformed.</summary>
    public static TokenClaims? Read(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue(BlogClaimTypes.UserId) is { } userIdText
        && int.TryParse(userIdText, NumberStyles.None, CultureInfo.InvariantCulture, out var userId)
        && principal.FindFirstValue(BlogClaimTypes.SessionId) is { } sessionId
        && principal.FindFirstValue(BlogClaimTypes.Stamp) is { } stamp
            ? new TokenClaims(userId, sessionId, stamp)
            : null;
}
