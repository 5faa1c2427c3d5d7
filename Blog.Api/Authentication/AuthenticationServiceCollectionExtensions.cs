using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Claims;
using Blog.Api.RealWorld;
using Blog.Domain.Users;
using Blog.Infrastructure.Configuration;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Blog.Api.Authentication;

/// <summary>Sets up who may do what: a bearer token for one user, checked against the database at each request.</summary>
internal static class AuthenticationServiceCollectionExtensions
{
    /// <summary>Adds the issuing and the checking of tokens.</summary>
    /// <param name="services">What to add to.</param>
    /// <param name="configuration">The settings.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBlogAuthentication(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<JwtOptions>(configuration);
        services.AddSingleton<IPostConfigureOptions<JwtOptions>, JwtSecretPostConfigure>();
        services.AddSingleton<TokenIssuer>();
        services.AddScoped<CurrentUser>();

        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.RemoveDataProtectionStartup();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<IOptions<JwtOptions>>(Configure);
        services.AddAuthorization();
        return services;
    }

    /// <summary>Data protection comes with authentication, for cookies, of which there are none: its start would write keys to the disk that nobody uses.</summary>
    private static void RemoveDataProtectionStartup(this IServiceCollection services)
    {
        foreach (var startup in services.Where(service =>
            service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.Assembly == typeof(IDataProtectionBuilder).Assembly).ToList())
        {
            services.Remove(startup);
        }
    }

    private static void Configure(JwtBearerOptions bearer, IOptions<JwtOptions> options)
    {
        bearer.TokenHandlers.Clear();
        bearer.TokenHandlers.Add(new CachingTokenHandler());
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = options.Value.Issuer,
            ValidAudience = options.Value.Audience,
            IssuerSigningKey = new SymmetricSecurityKey(options.Value.Key),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.Zero,
        };
        bearer.Events = new JwtBearerEvents
        {
            OnMessageReceived = ReadOtherScheme,
            OnTokenValidated = CheckUserAsync,
            OnChallenge = ChallengeWithOtherScheme,
        };
    }

    /// <summary>Takes the token from <c>Authorization: Token …</c> too, on the surface whose clients send it so; Bearer is read without this.</summary>
    private static Task ReadOtherScheme(MessageReceivedContext context)
    {
        if (RealWorldSurface.Covers(context.Request.Path)
            && AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var authorization)
            && RealWorldSurface.TokenScheme.Equals(authorization.Scheme, StringComparison.OrdinalIgnoreCase))
        {
            context.Token = authorization.Parameter;
        }

        return Task.CompletedTask;
    }

    /// <summary>Leaves it to the error to say which scheme would be good, where that is not Bearer.</summary>
    private static Task ChallengeWithOtherScheme(JwtBearerChallengeContext context)
    {
        if (RealWorldSurface.Covers(context.Request.Path))
        {
            context.HandleResponse();
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    /// <summary>Accepts a well-signed token only if its user still exists and has not changed the password since.</summary>
    private static async Task CheckUserAsync(TokenValidatedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var profile =
            int.TryParse(context.Principal?.FindFirstValue(BlogClaimTypes.UserId), NumberStyles.None, CultureInfo.InvariantCulture, out var userId)
            && context.Principal.FindFirstValue(BlogClaimTypes.SecurityStamp) is { } securityStamp
                ? await services.GetRequiredService<UserService>()
                    .FindSignedInAsync(userId, securityStamp, context.HttpContext.RequestAborted)
                : null;
        if (profile is null)
        {
            context.Fail("The token's user is gone, or has changed the password since.");
            return;
        }

        services.GetRequiredService<CurrentUser>().SignIn(profile, ((JsonWebToken)context.SecurityToken).EncodedToken);
    }
}
