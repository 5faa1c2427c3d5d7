using System.Globalization;
using System.Security.Claims;
using Blog.Domain.Users;
using Blog.Infrastructure.Configuration;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Blog.Api.Authentication;

internal static class AuthenticationServiceCollectionExtensions
{
    /// <summary>Adds authentication by JWT bearer tokens, whose user is read on every request.</summary>
    public static IServiceCollection AddBlogAuthentication(
        this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidatedOptions<JwtOptions>(configuration);
        services.AddSingleton<IPostConfigureOptions<JwtOptions>, JwtSecretPostConfigure>();
        services.AddSingleton<TokenIssuer>();
        services.AddScoped<CurrentUser>();

        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.RemoveDataProtectionStartup();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IOptions<JwtOptions>, TimeProvider>(Configure);
        services.AddAuthorization();
        return services;
    }

    // Data protection is added for authentication by cookies. At startup it would write keys that are never used.
    private static void RemoveDataProtectionStartup(this IServiceCollection services)
    {
        foreach (var startup in services.Where(service =>
            service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.Assembly == typeof(IDataProtectionBuilder).Assembly).ToList())
        {
            services.Remove(startup);
        }
    }

    private static void Configure(JwtBearerOptions bearer, IOptions<JwtOptions> options, TimeProvider timeProvider)
    {
        var lifetime = new TokenLifetimeValidator(timeProvider);
        bearer.TokenHandlers.Clear();
        bearer.TokenHandlers.Add(new CachingTokenHandler(timeProvider));
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = options.Value.Issuer,
            ValidAudience = options.Value.Audience,
            IssuerSigningKey = new SymmetricSecurityKey(options.Value.Key),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            LifetimeValidator = (notBefore, expires, _, _) => lifetime.Validate(notBefore, expires),
        };
        bearer.Events = new JwtBearerEvents { OnTokenValidated = AuthenticateUserAsync };
    }

    /// <summary>Rejects tokens of users who have been deleted or have changed their password since.</summary>
    private static async Task AuthenticateUserAsync(TokenValidatedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var profile = ReadClaims(context.Principal) is (var userId, var securityStamp)
            ? await services.GetRequiredService<UserService>()
                .FindSignedInAsync(userId, securityStamp, context.HttpContext.RequestAborted)
            : null;
        if (profile is null)
        {
            context.Fail("The token's user is gone, or has changed the password since.");
            return;
        }

        var token = ((JsonWebToken)context.SecurityToken).EncodedToken;
        services.GetRequiredService<CurrentUser>().SignIn(profile, token);
    }

    private static (int UserId, string SecurityStamp)? ReadClaims(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue(BlogClaimTypes.UserId) is { } userIdText
        && int.TryParse(userIdText, NumberStyles.None, CultureInfo.InvariantCulture, out var userId)
        && principal.FindFirstValue(BlogClaimTypes.SecurityStamp) is { } securityStamp
            ? (userId, securityStamp)
            : null;
}
