using Blog.Domain.Sessions;
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
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<TokenIssuer>();
        services.AddSingleton(provider => new SessionLifetime(
            provider.GetRequiredService<IOptions<JwtOptions>>().Value.Lifetime));
        services.AddScoped<CurrentUser>();

        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.RemoveDataProtectionStartup();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IOptions<JwtOptions>, SigningKeys, TimeProvider>(Configure);
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

    private static void Configure(
        JwtBearerOptions bearer, IOptions<JwtOptions> options, SigningKeys keys, TimeProvider timeProvider)
    {
        var lifetime = new TokenLifetimeValidator(timeProvider);
        bearer.TokenHandlers.Clear();
        bearer.TokenHandlers.Add(new CachingTokenHandler(timeProvider));
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = options.Value.Issuer,
            ValidAudience = options.Value.Audience,
            IssuerSigningKeys = keys.All,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            LifetimeValidator = (notBefore, expires, _, _) => lifetime.Validate(notBefore, expires),
        };
        bearer.Events = new JwtBearerEvents { OnTokenValidated = AuthenticateUserAsync };
    }

    /// <summary>Rejects tokens of sessions that are over, and those that a changed password has revoked.</summary>
    private static async Task AuthenticateUserAsync(TokenValidatedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var user = TokenClaims.Read(context.Principal) is { } claims
            ? await services.GetRequiredService<SessionService>().AuthenticateAsync(
                claims.UserId, claims.SessionId, claims.Stamp, context.HttpContext.RequestAborted)
            : null;
        if (user is null)
        {
            context.Fail("The session of the token is over, or the token was revoked.");
            return;
        }

        var token = ((JsonWebToken)context.SecurityToken).EncodedToken;
        services.GetRequiredService<CurrentUser>().SignIn(user, token);
        RecordActivity(context.HttpContext, services.GetRequiredService<ISessionActivity>(), user);
    }

    // After the response: nobody waits for this write.
    private static void RecordActivity(HttpContext context, ISessionActivity activity, SignedInUser user)
    {
        if (activity.IsDue(user))
        {
            context.Response.OnCompleted(() =>
            {
                activity.Record(user);
                return Task.CompletedTask;
            });
        }
    }
}
