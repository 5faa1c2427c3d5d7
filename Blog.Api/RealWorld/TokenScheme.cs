using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Blog.Api.RealWorld;

/// <summary>Accepts <c>Authorization: Token …</c> on the RealWorld API, beside <c>Bearer</c>.</summary>
internal static class TokenScheme
{
    public const string Name = "Token";

    public static void Configure(JwtBearerOptions options)
    {
        options.Events.OnMessageReceived = ReadToken;
        options.Events.OnChallenge = Challenge;
    }

    private static Task ReadToken(MessageReceivedContext context)
    {
        if (RealWorldApi.Contains(context.Request.Path)
            && AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var authorization)
            && Name.Equals(authorization.Scheme, StringComparison.OrdinalIgnoreCase))
        {
            context.Token = authorization.Parameter;
        }

        return Task.CompletedTask;
    }

    // Leaves the WWW-Authenticate header to the error formatter, as the default challenge would name Bearer.
    private static Task Challenge(JwtBearerChallengeContext context)
    {
        if (RealWorldApi.Contains(context.Request.Path))
        {
            context.HandleResponse();
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }
}
